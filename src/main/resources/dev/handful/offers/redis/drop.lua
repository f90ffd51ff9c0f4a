-- Forgets offers that are still what they were; one that was put anew stays.
-- KEYS: offers, changes, version. ARGV: item, price or '', stock or '', and so on.
for i = 1, #ARGV, 3 do
  local price = redis.call('HGET', KEYS[1], 'price:' .. ARGV[i]) or ''
  local stock = redis.call('HGET', KEYS[1], 'stock:' .. ARGV[i]) or ''
  if price == ARGV[i + 1] and stock == ARGV[i + 2] then
    redis.call('HDEL', KEYS[1], 'price:' .. ARGV[i], 'stock:' .. ARGV[i])
    redis.call('ZREM', KEYS[2], ARGV[i])
  end
end
return 0
