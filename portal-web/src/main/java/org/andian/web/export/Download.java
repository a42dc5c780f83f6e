package org.andian.web.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;

import java.io.IOException;
import java.io.OutputStream;

/** Answers a page's request with a file instead of the page. */
@RequestScoped
public class Download {

    /** Writes the file's bytes and leaves the stream open. */
    public interface Body {

        void write(OutputStream out) throws IOException;
    }

    /**
     * Ends the life cycle: the page is not rendered. Never stored by a browser or proxy.
     *
     * @param name letters, digits, hyphens and one dot
     * @throws IOException when the reader has gone away or the body cannot be made
     */
    public void send(String name, String mediaType, Body body) throws IOException {
        ExternalContext response = FacesContext.getCurrentInstance().getExternalContext();
        response.responseReset();
        response.setResponseContentType(mediaType);
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setResponseHeader("Cache-Control", "no-store");
        body.write(response.getResponseOutputStream());
        FacesContext.getCurrentInstance().responseComplete();
    }
}
