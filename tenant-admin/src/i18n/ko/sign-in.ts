export const signIn = {
  title: '다시 만나서 반가워요',
  lead: '상점을 운영하는 곳이에요. 이메일로 로그인해 주세요.',
  email: '이메일',
  password: '비밀번호',
  submit: '로그인',
  wrong: '이메일이나 비밀번호가 맞지 않아요. 다시 확인해 주세요.',
  slowDown: '시도가 너무 많았어요. 잠시 뒤에 다시 해 주세요.',
  showPassword: '비밀번호 보기',
  hidePassword: '비밀번호 가리기',
  operator: '플랫폼 운영자이신가요?',
};
