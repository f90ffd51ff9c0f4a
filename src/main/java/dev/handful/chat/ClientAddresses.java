package dev.handful.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Network addresses as limits need them: the same address gives the same word, and nobody without
 * the server's secret can tell which address that was.
 */
@ApplicationScoped
public class ClientAddresses {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 15;

  /** One household or phone has at least so many bytes of IPv6 in common. */
  private static final int PREFIX = 8;

  private final SecretKeySpec key;

  @Inject
  public ClientAddresses(SigningSecret secret) {
    this(secret.bytes());
  }

  ClientAddresses(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /**
   * Twenty characters that stand for the address.
   *
   * @param address numeric, never a name
   */
  String opaque(String address) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update("address ".getBytes(StandardCharsets.US_ASCII));
      var bytes = Arrays.copyOf(mac.doFinal(household(address)), BYTES);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static byte[] household(String address) {
    try {
      var parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? Arrays.copyOf(parsed.getAddress(), PREFIX)
          : parsed.getAddress();
    } catch (IllegalArgumentException e) {
      return address.getBytes(StandardCharsets.UTF_8);
    }
  }
}
