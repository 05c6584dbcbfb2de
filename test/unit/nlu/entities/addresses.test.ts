import { valuesOf } from './reading-options';

describe('addresses in a sentence', () => {
  it.each<[string, object]>([
    [
      '寄到上海市浦东新区世纪大道100号 张三 13800138000',
      {
        recipient: '张三',
        phone: '+8613800138000',
        city: '上海市',
        district: '浦东新区',
        street: '世纪大道100号',
        country: 'CN',
      },
    ],
    ['地址改成杭州西湖区文三路20号', { province: '浙江省', city: '杭州市', district: '西湖区', street: '文三路20号' }],
    [
      '李小明，13912345678，广东省深圳市南山区科技园南区3栋502室',
      { recipient: '李小明', street: '科技园南区3栋502室' },
    ],
    ['北京朝阳区建国路88号SOHO现代城A座1203 刘洋收', { recipient: '刘洋', street: '建国路88号SOHO现代城A座1203' }],
    ['昆山市前进东路88号', { province: '江苏省', city: '苏州市', district: '昆山市' }],
    [
      'send it to John Smith, 123 Main St, Apt 4B, Austin, TX 78701',
      {
        recipient: 'John Smith',
        street: '123 Main St, Apt 4B',
        city: 'Austin',
        province: 'TX',
        postcode: '78701',
        country: 'US',
      },
    ],
    ['12 Nanjing Rd Shanghai, alipay', { street: '12 Nanjing Rd', city: 'Shanghai' }],
    [
      'change my address to 10 Downing Street, London SW1A 2AA',
      { street: '10 Downing Street', city: 'London', postcode: 'SW1A 2AA', country: 'GB' },
    ],
  ])('%s', (text, value) => expect(valuesOf(text, 'address')).toEqual([expect.objectContaining(value)]));

  it('takes how to pay for no city', () => {
    expect(valuesOf('12 Nanjing Rd, alipay', 'address')).not.toEqual([expect.objectContaining({ city: 'alipay' })]);
  });

  it('keeps how to pay beside the address', () => {
    const text = '张三 13800138000 上海市浦东新区世纪大道100号，货到付款';
    expect(valuesOf(text, 'address')).toEqual([expect.objectContaining({ street: '世纪大道100号' })]);
    expect(valuesOf(text, 'paymentMethod')).toEqual(['cod']);
    expect(valuesOf(text, 'phone')).toEqual([]);
  });

  it('gives no city to a district that several have', () => {
    expect(valuesOf('鼓楼区中山路1号', 'address')).toEqual([
      { district: '鼓楼区', street: '中山路1号', country: 'CN' },
    ]);
  });

  it.each([
    '发货到上海要几天',
    '你们在北京朝阳区有门店吗',
    '上海的快递停了吗',
    '南京路好玩吗',
    'do you ship to London',
    'I need 2 of the 5 items',
    'open 24 hours a day',
  ])('is no address: %s', (text) => expect(valuesOf(text, 'address')).toEqual([]));
});
