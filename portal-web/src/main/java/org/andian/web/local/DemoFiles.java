package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Person;
import org.andian.portal.file.Attachments;
import org.andian.portal.file.FileRecord;
import org.andian.portal.file.Received;
import org.andian.portal.scope.Scope;
import org.andian.web.local.DemoOrganisation.DemoFile;
import org.andian.web.rest.Unprocessable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

/** Puts files to a demo's records in the name of its own people: drawn boxes, and lists. */
@RequestScoped
public class DemoFiles {

    @Inject private Accounts accounts;

    @Inject private Attachments attachments;

    /** What is in a file. */
    private interface Content {
        void write(Path file) throws IOException;
    }

    /** After the premises are committed; each file by itself. */
    public void add(List<DemoFile> wanted) {
        for (DemoFile one : wanted) {
            put(
                    scope(one.by()),
                    new FileRecord("premises", one.premises()),
                    one.name(),
                    one.note(),
                    one.text() == null
                            ? drawn(one.premises().concat(one.name()), false)
                            : file -> Files.writeString(file, one.text(), StandardCharsets.UTF_8));
        }
    }

    /**
     * A drawn box, unless there is a file of that name already.
     *
     * @param burnt whether the box shows that something was too hot
     */
    public void photo(Scope by, FileRecord record, String name, String note, boolean burnt) {
        boolean isThere =
                attachments.list(by, record).stream().anyMatch(one -> one.name().equals(name));
        if (!isThere) {
            put(by, record, name, note, drawn(record.key().concat(name), burnt));
        }
    }

    private static Content drawn(String seed, boolean burnt) {
        return file ->
                ImageIO.write(
                        DemoPicture.box(new Random(seed.hashCode()), burnt), "jpg", file.toFile());
    }

    private void put(Scope by, FileRecord record, String name, String note, Content content) {
        try {
            Path file = Files.createTempFile("demo", null);
            try {
                content.write(file);
                attachments.add(by, record, new Received(name, note, file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException("The file " + name + " could not be made", disk);
        }
    }

    private Scope scope(String login) {
        return accounts.find(login)
                .map(Person::scope)
                .orElseThrow(() -> new Unprocessable("There is no account " + login + "."));
    }
}
