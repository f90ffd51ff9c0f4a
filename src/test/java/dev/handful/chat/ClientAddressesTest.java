package dev.handful.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClientAddressesTest {

  private final ClientAddresses addresses = of("a secret of at least 32 characters");

  private static ClientAddresses of(String secret) {
    return new ClientAddresses(secret.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anAddressIsAlwaysTheSameWordAndNotReadable() {
    var word = addresses.opaque("203.0.113.7");

    assertThat(word).matches("[A-Za-z0-9_-]{20}").isEqualTo(addresses.opaque("203.0.113.7"));
    assertThat(word).isNotEqualTo(addresses.opaque("203.0.113.8"));
  }

  @Test
  void nobodyWithoutTheSecretCanTell() {
    assertThat(of("another secret of 32 characters..").opaque("203.0.113.7"))
        .isNotEqualTo(addresses.opaque("203.0.113.7"));
  }

  @Test
  void aHouseholdWithManyAddressesOfVersionSixIsOne() {
    assertThat(addresses.opaque("2001:db8:1:2::1"))
        .isEqualTo(addresses.opaque("2001:db8:1:2:ffff::9"))
        .isNotEqualTo(addresses.opaque("2001:db8:1:3::1"));
  }

  @Test
  void whatIsNoAddressIsAWordOfItsOwn() {
    assertThat(addresses.opaque("unix socket")).hasSize(20);
  }
}
