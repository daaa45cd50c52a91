import { say } from './language.ts';

/** What the tool understands. */
export function help(): string {
  return say(
    `
  ./gamja tenant create <slug> --name <shop> --owner <e-mail> [--owner-name <name>] [--plan standard] [--no-wait]
                                  sets up a shop and shows each step; the same command again goes on watching;
                                  the mail greets the owner by name, "<shop> 대표" unless it is given
  ./gamja tenant list             all tenants, their state and address
  ./gamja tenant show <slug>      one tenant: health, staff, runs
  ./gamja tenant suspend <slug> --reason <why>
  ./gamja tenant resume <slug>

  --json prints one JSON object; progress goes to standard error then.
  Exit codes: 0 done, 1 refused or failed, 2 not understood, 3 nothing is running.
`,
    `
  ./gamja tenant create <짧은 이름> --name <쇼핑몰> --owner <이메일> [--owner-name <이름>] [--plan standard] [--no-wait]
                                  쇼핑몰을 만들고 단계마다 보여 줍니다. 같은 명령을 다시 실행하면 이어서 지켜봅니다.
                                  메일에 쓸 대표자 이름을 적지 않으면 "<쇼핑몰> 대표"로 씁니다
  ./gamja tenant list             모든 쇼핑몰의 상태와 주소
  ./gamja tenant show <짧은 이름>  한 쇼핑몰의 상태, 직원, 개설 기록
  ./gamja tenant suspend <짧은 이름> --reason <이유>
  ./gamja tenant resume <짧은 이름>

  --json을 붙이면 JSON 하나를 출력하고, 진행 상황은 표준 오류로 보냅니다.
  종료 코드: 0 완료, 1 거절되었거나 실패, 2 알 수 없는 명령, 3 실행 중인 것이 없음
`,
  );
}
