package org.andian.web.file;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.file.Attachments;
import org.andian.portal.file.StoredFile;
import org.andian.web.frame.CurrentUser;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files for pages: {@code /file/ADDRESS}, and {@code /file/ADDRESS/small} for a picture's small
 * view. An address nobody has and one out of reach are answered alike.
 */
@WebServlet("/file/*")
public class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{22})(/small)?");

    @Inject private transient Attachments attachments;

    @Inject private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<StoredFile> file = find(request.getPathInfo());
        if (file.isPresent()) {
            FileAnswer.send(file.get(), response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<StoredFile> find(String path) {
        Matcher asked = PATH.matcher(path == null ? "" : path);
        if (!asked.matches()) {
            return Optional.empty();
        }
        return asked.group(2) == null
                ? attachments.open(user.scope(), asked.group(1))
                : attachments.openSmall(user.scope(), asked.group(1));
    }
}
