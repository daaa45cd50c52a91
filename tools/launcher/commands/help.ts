import { say } from '../language.ts';

/** What `./gamja help` prints. */
export function help(): number {
  process.stdout.write(say(english, korean));
  return 0;
}

const english = `
Gamja: a multi-tenant commerce and warehouse platform

  ./gamja up               install, build and start everything; Ctrl-C stops it
  ./gamja up --detach      the same, and leave it running
  ./gamja down             stop everything
  ./gamja status [--json]  what runs, every address, account and process
  ./gamja logs [service] [--follow] [--lines 100]
  ./gamja seed             bring the schema up to date and add missing demo data
  ./gamja reset [--yes]    delete all data of this checkout (--all: the unpacked servers and secrets too)
  ./gamja test [--only check|unit|integration|mysql|crash|docker|browser] [--database mysql]
  ./gamja servers up|down  only the database, Redis and Elasticsearch
  ./gamja tenant create <slug> --name <shop> --owner <e-mail>
                           set up a shop and watch it; tenant help lists the other commands
  ./gamja tenant list|show <slug>|suspend <slug> --reason <why>|resume <slug>  [--json]

  --database mysql         run on MySQL instead of MariaDB (up, servers up, test)

Environment
  GAMJA_PORT_BASE    first port (8080); another one lets a second checkout run beside this one
  DATABASE_URL       use this MySQL or MariaDB      mysql://user:password@host:3306/name
  REDIS_URL          use this Redis                 redis://host:6379
  ELASTICSEARCH_URL  use this Elasticsearch; "none" asks for the embedded search
  Every other setting of .gamja/env can be given the same way.

`;

const korean = `
감자: 여러 판매자가 함께 쓰는 커머스·창고 플랫폼

  ./gamja up               설치·빌드 후 모두 시작합니다. Ctrl-C로 멈춥니다
  ./gamja up --detach      시작한 뒤 실행 상태로 둡니다
  ./gamja down             모두 멈춥니다
  ./gamja status [--json]  실행 상태, 주소, 계정, 프로세스를 보여 줍니다
  ./gamja logs [서비스] [--follow] [--lines 100]
  ./gamja seed             스키마를 최신으로 맞추고 빠진 데모 데이터를 채웁니다
  ./gamja reset [--yes]    이 폴더의 데이터를 모두 지웁니다(--all: 풀어 둔 서버와 비밀 키까지)
  ./gamja test [--only check|unit|integration|mysql|crash|docker|browser] [--database mysql]
  ./gamja servers up|down  데이터베이스, Redis, Elasticsearch만 시작하거나 멈춥니다
  ./gamja tenant create <짧은 이름> --name <쇼핑몰> --owner <이메일>
                           쇼핑몰을 만들고 지켜봅니다. 다른 명령은 tenant help에 있습니다
  ./gamja tenant list|show <짧은 이름>|suspend <짧은 이름> --reason <이유>|resume <짧은 이름>  [--json]

  --database mysql         MariaDB 대신 MySQL로 실행합니다(up, servers up, test)

환경 변수
  GAMJA_PORT_BASE    첫 포트(8080). 바꾸면 다른 체크아웃과 나란히 실행할 수 있습니다
  DATABASE_URL       이 MySQL/MariaDB를 씁니다      mysql://user:password@host:3306/name
  REDIS_URL          이 Redis를 씁니다              redis://host:6379
  ELASTICSEARCH_URL  이 Elasticsearch를 씁니다. "none"이면 내장 검색을 씁니다
  .gamja/env의 다른 설정도 같은 방법으로 바꿀 수 있습니다.

`;
