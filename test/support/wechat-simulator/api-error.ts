/** A refusal in WeChat's numbers. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

export const errors = {
  busy: () => new ApiError(-1, 'system error'),
  invalidCredential: () => new ApiError(40001, 'invalid credential, access_token is invalid or not latest'),
  invalidMediaType: () => new ApiError(40004, 'invalid media type'),
  invalidOpenId: () => new ApiError(40003, 'invalid openid'),
  invalidMediaId: () => new ApiError(40007, 'invalid media_id'),
  invalidMessageType: () => new ApiError(40008, 'invalid message type'),
  invalidAppId: () => new ApiError(40013, 'invalid appid'),
  invalidButtons: () => new ApiError(40016, 'invalid button size'),
  invalidButtonName: () => new ApiError(40018, 'invalid button name size'),
  invalidTemplate: () => new ApiError(40037, 'invalid template_id'),
  invalidSecret: () => new ApiError(40125, 'invalid appsecret'),
  missingToken: () => new ApiError(41001, 'access_token missing'),
  missingMedia: () => new ApiError(41005, 'media data missing'),
  expired: () => new ApiError(42001, 'access_token expired'),
  notGet: () => new ApiError(43001, 'require GET method'),
  notPost: () => new ApiError(43002, 'require POST method'),
  noFollower: () => new ApiError(43004, 'require subscribe'),
  refused: () => new ApiError(43101, 'user refuse to accept the msg'),
  tooLong: () => new ApiError(45002, 'content size out of limit'),
  tooManyArticles: () => new ApiError(45008, 'article size out of limit'),
  tooLate: () => new ApiError(45015, 'response out of time limit or subscription is canceled'),
  tooMany: () => new ApiError(45047, 'out of response count limit'),
  noTyping: () => new ApiError(45081, 'can not typing to user'),
  malformed: () => new ApiError(47001, 'data format error'),
  invalidArgument: (field: string) => new ApiError(47003, `argument invalid! data.${field}.value invalid`),
  notAllowed: () => new ApiError(48001, 'api unauthorized'),
} as const;
