package org.andian.web.phone;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32C;

/**
 * The parts of the phone's shell that are made: its words out of the bundles, and the service
 * worker with the list of all files of the shell. A browser compares workers byte by byte, so that
 * a file that has changed makes it fetch all of them anew.
 */
@WebServlet({PhoneShell.WORKER, "/phone/words-zh.json", "/phone/words-en.json"})
public class PhoneShell extends HttpServlet {

    static final String WORKER = "/phone/worker.js";

    private static final long serialVersionUID = 1;
    private static final String FOLDER = "/phone/";
    private static final String PREFIX = "phone.";

    /** By file name; the bundles do not change while the server runs. */
    private static final Map<String, Locale> LANGUAGES =
            Map.of(
                    "words-zh.json", Locale.SIMPLIFIED_CHINESE,
                    "words-en.json", Locale.ENGLISH);

    private final transient AtomicReference<byte[]> worker = new AtomicReference<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getServletPath();
        boolean isWorker = WORKER.equals(path);
        byte[] content = isWorker ? worker() : words(path.substring(FOLDER.length()));
        response.setContentType(isWorker ? "text/javascript" : "application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** Two who ask at once make the same. */
    private byte[] worker() throws IOException {
        byte[] made = worker.get();
        if (made == null) {
            made = (shell() + text(WORKER)).getBytes(StandardCharsets.UTF_8);
            worker.set(made);
        }
        return made;
    }

    private String shell() throws IOException {
        CRC32C sum = new CRC32C();
        JsonArrayBuilder names = Json.createArrayBuilder();
        for (String file : files()) {
            byte[] content = LANGUAGES.containsKey(file) ? words(file) : bytes(FOLDER + file);
            sum.update(file.getBytes(StandardCharsets.UTF_8));
            sum.update(content);
            names.add(file);
        }
        JsonObjectBuilder shell =
                Json.createObjectBuilder()
                        .add("version", Long.toHexString(sum.getValue()))
                        .add("files", names);
        return "self.SHELL = " + shell.build() + ";\n";
    }

    /** All but the worker, which browsers keep themselves; none stands in a folder of its own. */
    private Set<String> files() {
        Set<String> files = new TreeSet<>(LANGUAGES.keySet());
        ServletContext context = getServletContext();
        for (String path : context.getResourcePaths(FOLDER)) {
            if (!path.equals(WORKER)) {
                files.add(path.substring(FOLDER.length()));
            }
        }
        return files;
    }

    private static byte[] words(String file) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("org.andian.web.messages", LANGUAGES.get(file));
        Map<String, String> words = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(PREFIX)) {
                words.put(key, bundle.getString(key));
            }
        }
        JsonObjectBuilder object = Json.createObjectBuilder();
        words.forEach(object::add);
        return object.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private String text(String path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) throws IOException {
        try (InputStream content = getServletContext().getResourceAsStream(path)) {
            if (content == null) {
                throw new IOException("The shell lacks " + path);
            }
            return content.readAllBytes();
        }
    }
}
