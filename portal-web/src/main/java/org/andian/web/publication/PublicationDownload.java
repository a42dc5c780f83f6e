package org.andian.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.portal.publication.Publications;
import org.andian.web.frame.CurrentUser;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

import java.io.ByteArrayInputStream;

/** A file of a publication, byte for byte. The door compares it first, and writes the audit. */
@Named("publicationDownload")
@RequestScoped
public class PublicationDownload {

    @Inject private Publications publications;

    @Inject private CurrentUser user;

    public StreamedContent file(long id, int no) {
        KeptFile file =
                publications
                        .file(user.scope(), id, no)
                        .orElseThrow(() -> user.scope().refusal("take this publication"));
        return DefaultStreamedContent.builder()
                .name(file.name())
                .contentType(file.type())
                .contentLength((long) file.content().length)
                .stream(() -> new ByteArrayInputStream(file.content()))
                .build();
    }
}
