package org.andian.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.publication.CheckVerdict;
import org.andian.portal.publication.Fault;
import org.andian.portal.publication.FileHead;
import org.andian.portal.publication.PublicationFile;
import org.andian.portal.publication.PublicationRow;
import org.andian.portal.publication.Publications;
import org.andian.web.bulletin.BulletinWords;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

/** Publications in the reader's words; titles, figures and differences stay as published. */
@Named("publicationWords")
@RequestScoped
public class PublicationWords {

    private static final int KIB = 1024;

    /** A state as a page shows it. */
    public record Mark(String style, String word) {}

    @Inject private Words words;

    @Inject private BulletinWords bulletinWords;

    @Inject private Publications publications;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    /** Whether the reader may publish anything. */
    public boolean isMayPublish() {
        return readOnce.once("publication.mayPublish", () -> publications.mayPublish(user.scope()));
    }

    /** As of the last look at it. */
    public Mark state(PublicationRow row) {
        return state(row, row.fault());
    }

    /** As it is found now. */
    public Mark state(PublicationFile file) {
        return state(file.row(), file.fault());
    }

    private Mark state(PublicationRow row, Fault fault) {
        if (fault != null) {
            return new Mark("is-due", words.of("publication.state.altered"));
        }
        return row.newest()
                ? new Mark("is-done", words.of("publication.state.valid"))
                : new Mark("is-offline", words.of("publication.state.replaced"));
    }

    /** What a check tells. */
    public Mark verdict(CheckVerdict verdict) {
        String style =
                switch (verdict) {
                    case GENUINE -> "is-done";
                    case UNKNOWN -> "is-waiting";
                    case ALTERED -> "is-due";
                };
        return new Mark(style, words.code("publication.verdict", verdict));
    }

    /** When it was compared last; empty before the first time. */
    public String checked(PublicationRow row) {
        return row.checkedAt() == null
                ? ""
                : words.of("publication.checked", words.moment(row.checkedAt()));
    }

    /** The number, with its version where there are several. */
    public String number(PublicationRow row) {
        return row.number().version() == 1
                ? row.number().text()
                : words.of(
                        "publication.number.version",
                        row.number().text(),
                        words.number(row.number().version()));
    }

    /** Who reads it. */
    public String readers(PublicationRow row) {
        return words.of(row.forBelow() ? "publication.readers.below" : "publication.readers.own");
    }

    /** The rule versions its figures were counted by, as a bulletin tells them. */
    public String rules(PublicationFile file) {
        return bulletinWords.rules(file.basis().rules());
    }

    /** In whole KiB, rounded up. */
    public String size(FileHead file) {
        return words.of("publication.size", words.number((file.bytes() + KIB - 1) / KIB));
    }
}
