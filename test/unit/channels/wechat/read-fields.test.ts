import { readFields } from '../../../../src/channels/wechat/door/read-fields';

const xml = (inner: string) => `<xml>${inner}</xml>`;

describe('fields of a push', () => {
  it('are taken as they are, whatever their words look like', () => {
    const words = '[[[[[[[[[[ {{{{ "quoted" \\ ,,,, <a><b><c> ]]';
    expect(readFields(JSON.stringify({ MsgType: 'text', Content: words }))).toMatchObject({ Content: words });
    expect(readFields(xml(`<Content><![CDATA[${words}]]></Content>`))).toEqual({ Content: words });
  });

  it('keep a long number of JSON to its last digit', () => {
    expect(readFields('{"MsgId": 20000000000000001}')).toEqual({ MsgId: '20000000000000001' });
  });

  it.each([
    ['deep', xml(`${'<a>'.repeat(9)}${'</a>'.repeat(9)}`)],
    ['deep in JSON', `{"a":${'['.repeat(9)}${']'.repeat(9)}}`],
    ['of many fields', xml('<a/>'.repeat(1001))],
    ['of many fields in JSON', `{"a":[${'1,'.repeat(1001)}1]}`],
    ['unfinished', '<xml><a'],
    ['declared', '<!DOCTYPE xml><xml></xml>'],
    ['commented', xml('<!-- a -->')],
    ['no JSON', '{"a":'],
  ])('are none in a push that is %s', (_, body) => {
    expect(readFields(body)).toBeNull();
  });

  it('may be nested as WeChat nests them', () => {
    const list = `<List>${'<item><PicMd5Sum>x</PicMd5Sum></item>'.repeat(9)}</List>`;
    expect(readFields(xml(`<Info><Count>9</Count>${list}</Info>`))).toMatchObject({ Info: { Count: '9' } });
  });
});
