package org.andian.web.filing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.filing.FilingBoard;
import org.andian.portal.filing.FilingDesk;
import org.andian.portal.filing.FilingReason;
import org.andian.portal.filing.FilingReview;
import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.FilingRules;
import org.andian.portal.filing.Filings;
import org.andian.portal.filing.Punctuality;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who owes what by when in one campaign, as a matrix or a list, and what waits for the reader. */
@Named("filingsPage")
@ViewScoped
public class FilingsPage implements Serializable {

    private static final long serialVersionUID = 1;

    /** How the page shows them. */
    public enum Face {
        MATRIX,
        LIST,
        REVIEW
    }

    @Inject private transient Filings filings;

    @Inject private transient FilingDesk desk;

    @Inject private transient FilingReview review;

    @Inject private transient FilingRules rules;

    @Inject private transient FilingWords filingWords;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private String code;
    private Face face = Face.MATRIX;
    private Integer year;
    private Punctuality.Standing standing;
    private String text;

    public List<Campaign> getCampaigns() {
        return readOnce.once("filingsPage.campaigns", () -> filings.campaigns(user.scope()));
    }

    /** The one chosen, else one that runs, else the latest; null where there is none. */
    public Campaign getCampaign() {
        List<Campaign> all = getCampaigns();
        LocalDate today = words.today();
        return all.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .or(
                        () ->
                                all.reversed().stream()
                                        .filter(one -> code == null && one.isRunning(today))
                                        .findFirst())
                .or(() -> all.reversed().stream().filter(one -> code == null).findFirst())
                .orElse(null);
    }

    public boolean isKnown() {
        return getCampaign() != null;
    }

    private FilingBoard board() {
        return readOnce.once(
                "filingsPage.board", () -> filings.board(user.scope(), getCampaign().code()));
    }

    public FilingBoard.Score getTotal() {
        return board().total();
    }

    /** Those of the year, by their day. */
    public List<FilingBoard.Column> getColumns() {
        return shownColumns().mapToObj(n -> board().columns().get(n)).toList();
    }

    private IntStream shownColumns() {
        return IntStream.range(0, board().columns().size())
                .filter(n -> isOfYear(board().columns().get(n).forDay()));
    }

    private boolean isOfYear(LocalDate day) {
        return year == null || day.getYear() == year;
    }

    /** Those whose name has the text. */
    public List<FilingBoard.Line> getLines() {
        return board().lines().stream().filter(this::isMeant).toList();
    }

    private boolean isMeant(FilingBoard.Line line) {
        return isIn(filingWords.debtor(line.district(), line.department()));
    }

    private boolean isIn(String name) {
        return text == null
                || name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /** One a shown column, null where nothing is owed. */
    public List<FilingRow> cells(FilingBoard.Line line) {
        return shownColumns().mapToObj(n -> line.cells().get(n)).toList();
    }

    /** As a list, by day. */
    public List<FilingRow> getRows() {
        return readOnce.once("filingsPage.rows", this::rows);
    }

    private List<FilingRow> rows() {
        if (face == Face.REVIEW) {
            return filings.received(user.scope());
        }
        return board().rows().stream()
                .filter(row -> isOfYear(row.key().forDay()))
                .filter(row -> standing == null || filingWords.standing(row) == standing)
                .filter(row -> isIn(filingWords.debtor(row) + " " + filingWords.name(row)))
                .toList();
    }

    /** How many wait for the reader to be received. */
    public int getWaiting() {
        return readOnce.once("filingsPage.waiting", () -> filings.received(user.scope()).size());
    }

    public List<Integer> getYears() {
        return board().columns().stream()
                .map(column -> column.forDay().getYear())
                .distinct()
                .sorted()
                .toList();
    }

    public boolean isMayReceive() {
        return readOnce.once(
                "filingsPage.receives",
                () -> isKnown() && filings.mayReceive(user.scope(), getCampaign().code()));
    }

    public boolean isMaySet() {
        return readOnce.once(
                "filingsPage.sets",
                () -> isKnown() && rules.maySet(user.scope(), getCampaign().code()));
    }

    /** The latest column that is due soon or over and not complete; null for none. */
    public FilingBoard.Column getUrgent() {
        LocalDate soon = words.today().plusDays(Punctuality.AHEAD_DAYS);
        return board().columns().reversed().stream()
                .filter(column -> !column.forDay().isAfter(soon))
                .filter(column -> !missing(column).isEmpty())
                .findFirst()
                .orElse(null);
    }

    public int getUrgentCount() {
        FilingBoard.Column column = getUrgent();
        return column == null ? 0 : missing(column).size();
    }

    private List<FilingRow> missing(FilingBoard.Column column) {
        return board().rows().stream()
                .filter(row -> row.key().ruleId() == column.ruleId())
                .filter(row -> row.key().forDay().equals(column.forDay()))
                .filter(row -> row.firstSubmittedAt() == null && row.state().isOwed())
                .toList();
    }

    /** Urges all who have not handed it in; who was urged today is left. */
    public void urge() {
        FilingBoard.Column column = getUrgent();
        int urged = 0;
        int left = 0;
        for (FilingRow row : column == null ? List.<FilingRow>of() : missing(column)) {
            try {
                long id =
                        row.id() == null
                                ? desk.open(user.scope(), row.campaign(), row.key())
                                : row.id();
                review.urge(user.scope(), id);
                urged++;
            } catch (Refusal refused) {
                if (!refused.is(FilingReason.URGED_TODAY)) {
                    throw refused;
                }
                left++;
            }
        }
        told.done("filing.urged", words.number(urged), words.number(left));
    }

    /** As the page's address has it. */
    public String selection() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("campaign", code);
        parts.put("filingFace", face == Face.MATRIX ? null : face);
        parts.put("year", year);
        parts.put("filingStanding", standing);
        parts.put("q", text);
        return Typed.query(parts);
    }

    public boolean isNarrow() {
        return year != null || standing != null || text != null;
    }

    public boolean isMatrix() {
        return face == Face.MATRIX;
    }

    public boolean isReview() {
        return face == Face.REVIEW;
    }

    public Face[] getFaces() {
        return Face.values();
    }

    public Punctuality.Standing[] getStandings() {
        return Punctuality.Standing.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.code(code);
    }

    public String getFace() {
        return face.name();
    }

    public void setFace(String name) {
        face =
                Stream.of(Face.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElse(Face.MATRIX);
    }

    public String getYear() {
        return year == null ? null : year.toString();
    }

    public void setYear(String typed) {
        String digits = Typed.code(typed);
        year = digits != null && digits.matches("[12]\\d{3}") ? Integer.valueOf(digits) : null;
    }

    public String getStanding() {
        return standing == null ? null : standing.name();
    }

    public void setStanding(String name) {
        standing =
                Stream.of(Punctuality.Standing.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }
}
