package org.andian.portal.account.attempt;

/** The network an address belongs to, as far as one visitor can change the address at will. */
public final class Networks {

    private static final int PARTS_OF_A_NETWORK = 4;

    private Networks() {}

    /**
     * @param remote an address as the server writes it
     * @return an IPv4 address as it is; of an IPv6 address the first 64 bits, of which a household
     *     has all the rest (RFC 6177)
     */
    public static String of(String remote) {
        String address = remote.replaceAll("[\\[\\]]", "").replaceFirst("%.*", "");
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        String[] halves = address.split("::", 2);
        StringBuilder network = new StringBuilder();
        String[] first = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        for (int i = 0; i < PARTS_OF_A_NETWORK; i++) {
            network.append(i < first.length ? first[i] : "0").append(':');
        }
        return network.toString();
    }
}
