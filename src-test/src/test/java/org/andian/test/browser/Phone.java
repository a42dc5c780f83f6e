package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Patience.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.Node;
import org.andian.test.Populated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Somebody's phone with the portal's shell on it: it loses its line, is killed, starts again, and
 * is handed to others.
 */
final class Phone implements AutoCloseable {

    static final String SHELL = "/phone/index.html";

    private static final int WIDTH = 390;

    private final Node node;
    private final Path folder;
    private final int width;
    private BrowserContext context;
    private Page page;

    Phone(Node node, Path folder) {
        this(node, folder, WIDTH);
    }

    Phone(Node node, Path folder, int width) {
        this.node = node;
        this.folder = folder;
        this.width = width;
        start();
    }

    private void start() {
        context = Chromium.shared().phone(node, folder, width);
        page = context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
        page.onDialog(dialog -> dialog.accept());
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** By the portal's own page, and back into the shell. */
    Phone login(String login) {
        page.navigate("/login.xhtml?to=" + SHELL);
        page.locator("[id='login:name']").fill(login);
        page.locator("input[id='login:password']").fill(Populated.PASSWORD);
        page.locator("[id='login:enter']").click();
        page.waitForURL(url -> !url.contains("login.xhtml"));
        assertThat(page.locator(".phone-head p").first()).containsText(login);
        return this;
    }

    /** By the shell's own button, and the portal knows it. */
    void leave() {
        page.locator("#leave").click();
        left();
    }

    /** Whoever has left here has left the portal too. */
    void left() {
        page.waitForFunction("() => localStorage.getItem('andian-phone-left') === null");
    }

    /** Until it can be opened without a line, and has what is seen without one. */
    Phone whole() {
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        assertThat(page.locator(".phone-sheet h2 small")).hasCount(2);
        return this;
    }

    void offline(boolean isOffline) {
        context.setOffline(isOffline);
    }

    void open(String place) {
        page.navigate(SHELL + "#/" + place);
    }

    Locator line() {
        return page.locator("#line");
    }

    /** What of the queue has come to be so. */
    Locator queued(String state) {
        return page.locator("#queue li[data-state='" + state + "']");
    }

    void openQueue() {
        page.locator("#waiting").click();
        page.locator("#queue[open]").waitFor();
    }

    void closeQueue() {
        page.locator("#queue header button").click();
    }

    /** What is being written lies on the phone. */
    void kept() {
        page.waitForFunction("() => document.getElementById('kept').textContent !== ''");
    }

    void photos(Locator part, List<Path> photos) {
        for (Path photo : photos) {
            int before = part.locator("figure").count();
            part.locator("input[type='file']").setInputFiles(photo);
            assertThat(part.locator("figure")).hasCount(before + 1);
        }
    }

    /** All that is stored for the shell in this browser, as text. */
    String stored() {
        return (String)
                page.evaluate(
                        """
                        async () => {
                          const of = request => new Promise(done => {
                            request.onsuccess = () => done(request.result);
                          });
                          const base = await of(indexedDB.open('andian-phone'));
                          const text = new TextDecoder('utf-8');
                          const shown = value => value instanceof ArrayBuffer || ArrayBuffer.isView(value)
                            ? text.decode(value)
                            : value instanceof CryptoKey ? 'key ' + value.extractable
                            : value && typeof value === 'object' ? Object.entries(value).map(
                              ([name, one]) => name + '=' + shown(one)).join(' ') : String(value);
                          const all = [];
                          for (const store of base.objectStoreNames) {
                            for (const row of await of(base.transaction(store).objectStore(store).getAll())) {
                              all.push(store + ': ' + shown(row));
                            }
                          }
                          base.close();
                          return all.join('\\n');
                        }\
                        """);
    }

    /** As the system ends it when it wants the memory, without a word. */
    void kill() {
        List<ProcessHandle> processes = ProcessHandle.allProcesses().filter(this::isOurs).toList();
        if (processes.isEmpty()) {
            throw new IllegalStateException("No browser runs with " + folder);
        }
        processes.forEach(ProcessHandle::destroyForcibly);
        await().until(() -> processes.stream().noneMatch(this::isOurs));
    }

    /** The same browser anew, with or without a line. */
    void startAgain(boolean isOffline) {
        start();
        offline(isOffline);
        open("");
    }

    /** One that has ended and that nobody has asked after has no command line. */
    private boolean isOurs(ProcessHandle process) {
        Path line = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.isReadable(line)
                    && new String(Files.readAllBytes(line), StandardCharsets.UTF_8)
                            .contains("--user-data-dir=" + folder);
        } catch (IOException unreadable) {
            if (process.isAlive()) {
                throw new UncheckedIOException(unreadable);
            }
            return false;
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
