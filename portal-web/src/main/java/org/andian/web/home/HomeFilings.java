package org.andian.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.Filings;
import org.andian.portal.filing.Punctuality;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.time.temporal.ChronoUnit;
import java.util.List;

/** What campaigns want filed by those in whose place the reader files. */
@Named("homeFilings")
@RequestScoped
public class HomeFilings {

    @Inject private Filings filings;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    /** By their last day. */
    public List<FilingRow> getRows() {
        return readOnce.once("homeFilings.rows", () -> filings.owed(user.scope()));
    }

    /** How many wait for the reader to be received. */
    public int getWaiting() {
        return readOnce.once("homeFilings.waiting", () -> filings.received(user.scope()).size());
    }

    /** What others owe the reader and have not handed in. */
    public List<FilingRow> getLate() {
        return readOnce.once("homeFilings.late", () -> filings.late(user.scope()));
    }

    /** How much of the time in which it is something to do has gone, 0 to 100. */
    public long usedPercent(FilingRow row) {
        long left = ChronoUnit.DAYS.between(words.today(), row.dueOn());
        long gone = Punctuality.AHEAD_DAYS - left;
        return Math.clamp(gone * 100 / Punctuality.AHEAD_DAYS, 0, 100);
    }
}
