-- KEYS: the subject's hash, then every set it may be listed in; ARGV: subject
for i = 2, #KEYS do redis.call('SREM', KEYS[i], ARGV[1]) end
return redis.call('DEL', KEYS[1])
