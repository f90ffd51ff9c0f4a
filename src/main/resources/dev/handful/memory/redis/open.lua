-- KEYS: state; ARGV: retention ms, now ms, catalogue, locale, state, address
if redis.call('EXISTS', KEYS[1]) == 1 then return {'conflict'} end
redis.call('HSET', KEYS[1], 'catalogue', ARGV[3], 'locale', ARGV[4], 'created', ARGV[2],
  'retention', ARGV[1], 'seq', '0', 'running', '', 'version', '1', 'state', ARGV[5], 'address', ARGV[6])
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return {'opened'}
