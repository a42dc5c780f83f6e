package org.andian.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CampaignProgress;
import org.andian.portal.campaign.FilingDue;
import org.andian.portal.campaign.Quotas;
import org.andian.portal.campaign.SumCheck;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** One campaign as its notice says, on a day of the reader's choice, with tasks as they are now. */
@Named("campaignView")
@ViewScoped
public class CampaignView implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int CHECKS_SHOWN = 6;

    @Inject private transient CurrentUser user;

    @Inject private transient Words words;

    @Inject private transient CampaignFiles files;

    @Inject private transient Quotas quotas;

    private String code;
    private LocalDate chosen;
    private transient CampaignFile file;
    private transient CampaignProgress progress;

    /** Before the page is shown: what is out of reach does not exist. */
    public void open() {
        getFile();
    }

    public CampaignFile getFile() {
        if (file == null) {
            file = files.get(user.scope(), Objects.requireNonNullElse(code, ""));
        }
        return file;
    }

    /** Read once until a change; of today, whatever the day chosen. */
    public CampaignProgress getProgress() {
        if (progress == null) {
            progress = quotas.progress(user.scope(), code);
        }
        return progress;
    }

    /** After a change. */
    public void readAgain() {
        progress = null;
    }

    public Timeline getTimeline() {
        return Timeline.of(getFile(), getDay());
    }

    public LocalDate getDay() {
        return chosen == null ? words.today() : chosen;
    }

    /** Rows of counties and zones that have a rate, the best first. */
    public List<CampaignProgress.Line> getRanking() {
        return getProgress().rows().stream()
                .filter(line -> line.rank() != null)
                .sorted(Comparator.comparing(CampaignProgress.Line::rank))
                .toList();
    }

    /** Whether the campaign has ended today, whatever the day chosen. */
    public boolean isOver() {
        return getFile().campaign().isOver(words.today());
    }

    /** Counties and zones that are behind as a whole; null where installing is not measured. */
    public Long getBehind() {
        return !getFile().campaign().hasDetectors()
                ? null
                : Long.valueOf(
                        getProgress().rows().stream()
                                .filter(line -> line.depth() == 0 && line.whole().isBehind())
                                .count());
    }

    /** Tasks of single groups that are fulfilled; null where installing is not measured. */
    public Long getFull() {
        return getFile().campaign().hasDetectors() ? Long.valueOf(full()) : null;
    }

    private long full() {
        return getProgress().rows().stream()
                .filter(line -> line.depth() == 0)
                .flatMap(line -> line.cells().stream())
                .filter(CampaignProgress.Cell::isFull)
                .count();
    }

    /** Null when nothing is due any more. */
    public FilingDue getNextFiling() {
        return getFile().filings().stream()
                .filter(filing -> !filing.isPast(getDay()))
                .findFirst()
                .orElse(null);
    }

    public String left(FilingDue filing) {
        long days = filing.daysLeft(getDay());
        if (days < 0) {
            return words.of("campaign.filing.past");
        }
        return days == 0
                ? words.of("campaign.filing.today")
                : words.of("campaign.filing.left", words.number(days));
    }

    /** What a reader must know of the figures, in sentences. */
    public List<String> getNotes() {
        List<String> notes = new ArrayList<>();
        Integer undivided = getProgress().total().undividedDone();
        if (undivided != null && undivided > 0) {
            notes.add(words.of("campaign.undivided.done"));
        }
        if (getProgress().doneUnderNothing() > 0) {
            notes.add(
                    words.of("campaign.done.free", words.number(getProgress().doneUnderNothing())));
        }
        return notes;
    }

    /**
     * Where parts and wholes do not add up, in sentences, a few of them; {@link #getFurtherChecks}
     * tells how many more.
     */
    public List<String> getChecks() {
        return getAllChecks().stream().limit(CHECKS_SHOWN).toList();
    }

    List<String> getAllChecks() {
        return getProgress().checks().stream().map(this::sentence).toList();
    }

    public int getFurtherChecks() {
        return Math.max(0, getProgress().checks().size() - CHECKS_SHOWN);
    }

    /** A group's number and short name; the whole where there is no such group. */
    public String group(int seq) {
        return getFile()
                .group(seq)
                .map(one -> seq + ". " + words.pick(one.shortZh(), one.shortEn()))
                .orElseGet(() -> words.of("campaign.whole"));
    }

    private String sentence(SumCheck check) {
        String district =
                getProgress().rows().stream()
                        .filter(
                                line ->
                                        line.districtId() != null
                                                && line.districtId() == check.districtId())
                        .map(CampaignProgress.Line::district)
                        .findFirst()
                        .orElse("");
        String group =
                getFile()
                        .group(check.groupSeq())
                        .map(one -> words.pick(one.shortZh(), one.shortEn()))
                        .orElseGet(() -> words.of("campaign.whole"));
        return words.of(
                "campaign.check." + check.kind(),
                district,
                group,
                words.number(check.parts()),
                words.number(check.whole()),
                words.number(Math.abs(check.parts() - check.whole())),
                words.of(
                        check.parts() > check.whole()
                                ? "campaign.check.more"
                                : "campaign.check.less"));
    }

    public boolean isDemo() {
        return getProgress().total().whole().demo();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** Of the day, such as 2026-06. */
    public String getMonth() {
        return YearMonth.from(getDay()).toString();
    }

    public String getOn() {
        return chosen == null ? null : chosen.toString();
    }

    /** A day nobody can read is today. */
    public void setOn(String day) {
        chosen = Typed.day(day);
    }
}
