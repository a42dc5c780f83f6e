package org.andian.web.home;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.filing.FilingsOwed;
import org.andian.portal.campaign.filing.OwedFiling;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.List;

/** What campaigns want filed by those in whose place the reader files. */
@Named("homeFilings")
@ViewScoped
public class HomeFilings implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient FilingsOwed owed;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Words words;

    private Long notedFiling;
    private Long notedDistrict;

    /** By their last day. */
    public List<OwedFiling> getRows() {
        return readOnce.once("homeFilings.rows", () -> owed.list(user.scope()));
    }

    /** It was filed. What was noted can be taken back until the next one. */
    public void note(OwedFiling row) {
        owed.note(user.scope(), row.id(), row.districtId());
        notedFiling = row.id();
        notedDistrict = row.districtId();
    }

    public void takeBack() {
        owed.takeBack(user.scope(), notedFiling, notedDistrict);
        notedFiling = null;
        notedDistrict = null;
    }

    public boolean isJustNoted() {
        return notedFiling != null;
    }

    /** In a word: late, or to be filed. */
    public String matter(OwedFiling row) {
        return words.of(isLate(row) ? "home.filing.late" : "home.filing.due");
    }

    /** As the style sheet draws it: what is late here endangers nobody. */
    public String style(OwedFiling row) {
        return isLate(row) ? "is-due" : "is-waiting";
    }

    public String name(OwedFiling row) {
        return words.pick(row.due().nameZh(), row.due().nameEn());
    }

    public String campaign(OwedFiling row) {
        return words.pick(row.campaign().nameZh(), row.campaign().nameEn());
    }

    /** How long until its day is over, or since. */
    public String left(OwedFiling row) {
        long days = row.due().daysLeft(words.today());
        if (days < 0) {
            return words.of("home.filing.over", words.number(-days));
        }
        return days == 0
                ? words.of("campaign.filing.today")
                : words.of("campaign.filing.left", words.number(days));
    }

    /** How much of the time in which it is something to do has gone, 0 to 100. */
    public long usedPercent(OwedFiling row) {
        long gone = FilingsOwed.AHEAD_DAYS - row.due().daysLeft(words.today());
        return Math.clamp(gone * 100 / FilingsOwed.AHEAD_DAYS, 0, 100);
    }

    private boolean isLate(OwedFiling row) {
        return row.due().isPast(words.today());
    }
}
