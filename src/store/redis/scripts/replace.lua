-- Writes a value where the one that is expected stands.
--
-- KEYS[1] value      JSON
-- ARGV[1] JSON that is expected to stand there; empty where nothing is
-- ARGV[2] JSON to write
-- ARGV[3] milliseconds that it lasts
--
-- Answers 1 when it was written, 0 when something else stands there.

local known = redis.call('GET', KEYS[1]) or ''
if known ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1
