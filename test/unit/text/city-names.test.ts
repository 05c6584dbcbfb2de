import { namesOfCity } from '../../../src/text/city-names';

test.each([
  ['San Francisco', '旧金山'],
  ['Los Angeles', 'la'],
  ['上海市', 'shanghai'],
  ['Wollongong', 'wollongong'],
])('%s goes by %s', (city, name) => {
  expect(namesOfCity(city)).toContain(name);
});
