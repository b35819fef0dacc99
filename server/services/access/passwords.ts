const common = new Set(
  `password passw0rd password1 password12 password123 password1234 p@ssword p@ssw0rd 12345678 123456789 1234567890
  0123456789 987654321 9876543210 11111111 00000000 88888888 12341234 11223344 87654321 123123123 qwertyui qwertyuiop
  qwerty123 qwerty12 qwertz123 azertyuiop asdfghjkl asdfasdf zxcvbnm1 1q2w3e4r 1q2w3e4r5t 1qaz2wsx qazwsxedc q1w2e3r4
  iloveyou sunshine princess football baseball basketball superman trustno1 starwars whatever jennifer michelle
  computer internet corvette mercedes midnight security letmein1 welcome1 welcome123 admin123 administrator
  changeme changeme1 abcd1234 abc12345 abcdefgh abcdefghi a1b2c3d4 aaaaaaaa liverpool chelsea1 arsenal1 charlie1
  dragon12 monkey12 shadow12 master12 michael1 jordan23 hello123 secret123 testtest test1234 default1 guest123 root1234
  gessogesso gesso123 gesso1234 mypassword`.split(/\s+/),
)

/** Whether it is among the first that anyone would try. */
export function isCommon(password: string): boolean {
  const plain = password.toLowerCase()
  return common.has(plain) || /^(.)\1*$/u.test(plain)
}
