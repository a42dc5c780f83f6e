package org.andian.launcher.tls;

import org.andian.launcher.CannotStart;
import org.andian.launcher.Home;
import org.andian.launcher.Keystore;
import org.andian.launcher.Program;
import org.andian.launcher.Secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * This installation's own certificate authority: its key lies with the secrets, and nobody but this
 * node's start uses it. The work is done by the JDK's keytool.
 */
final class Authority {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** As long as anybody keeps a telephone; a new one must be trusted anew on each. */
    private static final int YEARS_DAYS = 20 * 365;

    /** Browsers distrust those that hold longer than 398 days. */
    private static final int LEAF_DAYS = 397;

    private static final int NAME_DIGITS = 8;
    private static final String CA = "ca";
    private static final String LEAF = "leaf";

    private final Home home;
    private final Path passwordFile;
    private final Keystore store;

    Authority(Home home, Secrets secrets) {
        this.home = home;
        this.passwordFile = secrets.tlsPasswordFile();
        this.store = new Keystore(home.secrets().resolve("tls-ca.p12"), secrets.tlsPassword());
    }

    boolean exists() {
        return Files.exists(store.file());
    }

    /** Makes its key; two installations have different names. */
    void create() throws IOException, InterruptedException {
        Path next = work();
        keytool(
                next,
                CA,
                "CN=Andian CA " + Secrets.random().substring(0, NAME_DIGITS),
                YEARS_DAYS,
                "-ext",
                "bc:critical=ca:true,pathlen:0",
                "-ext",
                "ku:critical=keyCertSign,cRLSign");
        Files.move(next, store.file(), StandardCopyOption.ATOMIC_MOVE);
    }

    X509Certificate certificate() throws IOException {
        try {
            return KeyEntry.read(store, CA).leaf();
        } catch (GeneralSecurityException e) {
            throw new CannotStart(
                    "The key of this installation's certificates in "
                            + store.file()
                            + " cannot be read ("
                            + e.getMessage()
                            + ").",
                    e);
        }
    }

    /**
     * Issues a certificate for servers under a new key.
     *
     * @param names as keytool writes alternative names
     */
    KeyEntry issue(List<String> names) throws IOException, InterruptedException {
        Path copy = work();
        Files.copy(store.file(), copy, StandardCopyOption.COPY_ATTRIBUTES);
        try {
            keytool(
                    copy,
                    LEAF,
                    "CN=Andian",
                    LEAF_DAYS,
                    "-signer",
                    CA,
                    "-ext",
                    "san=" + String.join(",", names),
                    "-ext",
                    "eku=serverAuth",
                    "-ext",
                    "ku:critical=digitalSignature");
            return KeyEntry.read(new Keystore(copy, store.password()), LEAF);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What keytool has written cannot be read", e);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** In the folder that only the owner may enter, and none of it is left by a killed run. */
    private Path work() throws IOException {
        Path file = home.secrets().resolve("tls-ca.p12.new");
        Files.deleteIfExists(file);
        return file;
    }

    private void keytool(Path file, String alias, String name, int days, String... more)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-J" + home.mark(),
                                "-genkeypair",
                                "-alias",
                                alias,
                                "-dname",
                                name,
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-validity",
                                Integer.toString(days),
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass:file",
                                passwordFile.toString()));
        command.addAll(List.of(more));
        Program.run(command, home.log().resolve("tls.log"), LIMIT, "No certificate could be made.");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
