package org.andian.portal.account.secret;

import org.andian.portal.refusal.Refusal;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Argon2id (RFC 9106) with the parameters of OWASP's password storage cheat sheet, kept as PHC
 * strings. At most four at a time, for each takes 19 MiB; who has no turn within 20 seconds is
 * refused with CROWD.
 */
public final class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_A_TIME = 4;
    private static final int WAIT_SECONDS = 20;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Semaphore TURN = new Semaphore(AT_A_TIME, true);

    /** What unknown logins are checked against, so that they take as long as known ones. */
    private static final String NOBODY =
            new Phc(MEMORY_KIB, PASSES, LANES, new byte[SALT_BYTES], new byte[HASH_BYTES])
                    .toString();

    private Passwords() {}

    public static String hash(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Phc empty = new Phc(MEMORY_KIB, PASSES, LANES, salt, new byte[HASH_BYTES]);
        return new Phc(MEMORY_KIB, PASSES, LANES, salt, derive(empty, password)).toString();
    }

    public static boolean matches(String stored, char[] password) {
        Phc phc = Phc.parse(stored);
        return MessageDigest.isEqual(phc.hash(), derive(phc, password));
    }

    /** Spends the time of a check and fails. */
    public static boolean matchesNobody(char[] password) {
        matches(NOBODY, password);
        return false;
    }

    private static byte[] derive(Phc phc, char[] password) {
        byte[] secret = utf8(password);
        takeTurn();
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withMemoryAsKB(phc.memoryKib())
                            .withIterations(phc.passes())
                            .withParallelism(phc.lanes())
                            .withSalt(phc.salt())
                            .build());
            byte[] derived = new byte[phc.hash().length];
            argon2.generateBytes(secret, derived);
            return derived;
        } finally {
            TURN.release();
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static void takeTurn() {
        try {
            if (!TURN.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(AccountReason.CROWD);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "The check of the password was interrupted; try again.", e);
        }
    }

    private static byte[] utf8(char[] password) {
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        Arrays.fill(buffer.array(), (byte) 0);
        return bytes;
    }

    /** {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, base64 without padding. */
    record Phc(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash) {

        static Phc parse(String text) {
            String[] parts = text.split("[$]");
            if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
                throw new IllegalStateException(
                        "A stored password hash is not Argon2id version 19; reset that account's"
                                + " password.");
            }
            String[] cost = parts[3].split(",");
            Base64.Decoder base64 = Base64.getDecoder();
            return new Phc(
                    value(cost[0]),
                    value(cost[1]),
                    value(cost[2]),
                    base64.decode(parts[4]),
                    base64.decode(parts[5]));
        }

        private static int value(String assignment) {
            return Integer.parseInt(assignment.substring(2));
        }

        @Override
        public String toString() {
            Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
            return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                    .formatted(
                            memoryKib,
                            passes,
                            lanes,
                            base64.encodeToString(salt),
                            base64.encodeToString(hash));
        }
    }
}
