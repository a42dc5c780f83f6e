package org.andian.launcher.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A device's right to connect: its user name and the lower-case hexadecimal SHA-256 of its secret.
 */
record Credential(String username, String deviceNo, String secretHash) {

    /** As in the portal, but without {@code ::}, which the broker reads as "address and queue". */
    private static final Pattern DEVICE_NO = Pattern.compile("(?!.*::)[A-Za-z0-9_:-]{1,64}");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern USERNAME = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final int FIELDS = 3;

    /** Empty when a field could make a topic or a line mean something else. */
    static Optional<Credential> of(String username, String deviceNo, String secretHash) {
        boolean valid =
                USERNAME.matcher(username).matches()
                        && DEVICE_NO.matcher(deviceNo).matches()
                        && HASH.matcher(secretHash).matches();
        return valid
                ? Optional.of(new Credential(username, deviceNo, secretHash))
                : Optional.empty();
    }

    /** Compares in constant time. */
    boolean opensWith(String secret) {
        return MessageDigest.isEqual(
                sha256(secret).getBytes(StandardCharsets.US_ASCII),
                secretHash.getBytes(StandardCharsets.US_ASCII));
    }

    static String sha256(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String line() {
        return username + "\t" + deviceNo + "\t" + secretHash;
    }

    /**
     * @param line of the last good copy: three fields between tabs
     * @return empty for a line that was damaged
     */
    static Optional<Credential> fromLine(String line) {
        String[] fields = line.split("\t", -1);
        return fields.length == FIELDS ? of(fields[0], fields[1], fields[2]) : Optional.empty();
    }
}
