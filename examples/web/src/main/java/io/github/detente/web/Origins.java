package io.github.detente.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Whose pages may use the service. A server for this machine alone answers only to this machine's
 * names: else any page in a browser could ask it, under a name of its own that points here.
 *
 * @param loopback whether the server is for this machine alone
 * @param allowed origins whose pages may use it, {@code *} for all; empty for none but its own
 */
record Origins(boolean loopback, List<String> allowed) {

  /**
   * Checks where a request comes from.
   *
   * @param host value of the header, or {@code null}
   * @param origin value of the header, or {@code null}
   * @throws Problem if it may not
   */
  void check(String host, String origin) throws Problem {
    if (loopback && host != null && !isThisMachine(name(host))) {
      throw new Problem(421, "Host \"" + host + "\" is not this machine; expected localhost");
    }
    if (origin == null || allows(origin) || (host != null && origin.endsWith("//" + host))) {
      return;
    }
    throw new Problem(403, "pages of " + origin + " may not use this; see --cors");
  }

  /** Returns whether pages of another origin may use the service. */
  boolean allows(String origin) {
    return allowed.contains("*") || allowed.contains(origin);
  }

  private static String name(String host) {
    try {
      String name = URI.create("http://" + host).getHost();
      return name == null ? "" : name.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static boolean isThisMachine(String name) {
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127(\\.\\d{1,3}){3}");
  }

  /** Returns whether a server at this address is for this machine alone. */
  static boolean isLoopback(String host) throws UnknownHostException {
    return InetAddress.getByName(host).isLoopbackAddress();
  }
}
