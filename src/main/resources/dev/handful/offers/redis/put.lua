-- Keeps offers and says under a new version which items they are of.
-- KEYS: offers, changes, version. ARGV: item, price or '', stock or '', and so on.
local version = redis.call('INCR', KEYS[3])
for i = 1, #ARGV, 3 do
  if ARGV[i + 1] ~= '' then
    redis.call('HSET', KEYS[1], 'price:' .. ARGV[i], ARGV[i + 1])
  end
  if ARGV[i + 2] ~= '' then
    redis.call('HSET', KEYS[1], 'stock:' .. ARGV[i], ARGV[i + 2])
  end
  redis.call('ZADD', KEYS[2], version, ARGV[i])
end
return version
