package org.andian.launcher.server;

import org.andian.launcher.Archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Knows by its hash which build of the portal the server has deployed. */
final class Deployment {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path portal;
    private final Path domain;

    Deployment(Path portal, Path domain) {
        this.portal = portal;
        this.domain = domain;
    }

    boolean isCurrent() throws IOException {
        return Files.exists(marker()) && Files.readString(marker()).equals(hash());
    }

    /** Deletes what an older build left, so that the server does not start it. */
    void clear() throws IOException {
        Files.deleteIfExists(marker());
        for (String folder :
                new String[] {
                    "applications/" + Payara.APPLICATION,
                    "applications/__internal",
                    "generated",
                    "osgi-cache"
                }) {
            Archive.delete(domain.resolve(folder));
        }
    }

    /**
     * The server's command that deploys the portal; the server runs it itself at the end of its
     * start.
     */
    Path writeCommands() throws IOException {
        return Files.writeString(
                domain.resolve("config/deploy-portal"),
                "deploy --force=true --name=%s %s%n".formatted(Payara.APPLICATION, portal));
    }

    /**
     * Called when the portal has reported ready; a deployment that failed is thus repeated at the
     * next start.
     */
    void done() throws IOException {
        Files.writeString(marker(), hash());
    }

    private Path marker() {
        return domain.resolve("deployed.sha256");
    }

    private String hash() throws IOException {
        try (InputStream in = Files.newInputStream(portal)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
