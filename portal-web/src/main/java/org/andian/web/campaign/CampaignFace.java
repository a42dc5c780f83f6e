package org.andian.web.campaign;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignProgress;
import org.andian.portal.campaign.face.ScoreBoard;
import org.andian.portal.campaign.face.ScoreSource;
import org.andian.portal.filing.FilingBoard;
import org.andian.portal.filing.Filings;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.statistic.Axis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.portal.statistic.TableLine;
import org.andian.portal.statistic.Within;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the home of a campaign shows beside its tasks: the order of the districts with the places
 * they have moved and why, who has handed in which filing, and the newest assessment.
 */
@Named("campaignFace")
@RequestScoped
public class CampaignFace {

    private static final String COMPLETION = "campaignCompletion";
    private static final int NAMES_SHOWN = 3;

    @Inject private CampaignView view;

    @Inject private Filings filings;

    @Inject private Statistics statistics;

    @Inject @Any private Instance<ScoreSource> scores;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private CampaignWords campaignWords;

    @Inject private Words words;

    /** As {@link CampaignView#getRanking}, against the end of the month before. */
    public List<RankRow> getRanking() {
        return new RankReasons(view.getFile().groups(), words).of(view.getRanking(), getBefore());
    }

    /** Whether any district has a place to be compared with. */
    public boolean isCompared() {
        return !getBefore().isEmpty();
    }

    /** Completion at the end of the month before, by district; none of whom the city is closed. */
    private Map<Long, Double> getBefore() {
        return readOnce.once(
                List.of("campaignFace.before", view.getFile().campaign().code()), this::before);
    }

    private Map<Long, Double> before() {
        Campaign campaign = view.getFile().campaign();
        LocalDate last = words.today().withDayOfMonth(1).minusDays(1);
        Map<Long, Double> before = new HashMap<>();
        if (!campaign.hasDetectors() || last.isBefore(campaign.startsOn()) || !seesCity()) {
            return before;
        }
        StatisticTable table =
                statistics.table(
                        user.scope(),
                        new StatisticQuery(
                                last,
                                last,
                                Axis.DISTRICT,
                                null,
                                campaign.code(),
                                List.of(COMPLETION),
                                false,
                                false,
                                null,
                                new Within(campaign.cityId(), null, null)),
                        user.getLocale());
        table.lines().forEach(line -> put(before, line));
        return before;
    }

    private static void put(Map<Long, Double> before, TableLine line) {
        Double completion = line.cells().isEmpty() ? null : line.cells().getFirst().value();
        if (completion != null && line.key().code().matches("\\d+")) {
            before.put(Long.valueOf(line.key().code()), completion);
        }
    }

    /** Sums over the city are for those whose reach holds it. */
    private boolean seesCity() {
        String city = view.getFile().campaign().cityPath();
        return PageRights.seesStatistics(user.scope())
                && user.scope().grants().stream()
                        .filter(Grant::seesBusiness)
                        .filter(grant -> grant.premisesId() == null && grant.providerId() == null)
                        .anyMatch(
                                grant ->
                                        grant.districtPath() == null
                                                || city.startsWith(grant.districtPath()));
    }

    /** By how many places, for the eye; a dash for none. */
    public String change(Integer places) {
        if (places == null || places == 0) {
            return "—";
        }
        return words.of(
                places > 0 ? "campaign.rank.up" : "campaign.rank.down",
                words.number(Math.abs(places)));
    }

    /** The same for the ear. */
    public String changeTold(Integer places) {
        if (places == null) {
            return words.of("campaign.rank.told.none");
        }
        if (places == 0) {
            return words.of("campaign.rank.told.same");
        }
        return words.of(
                places > 0 ? "campaign.rank.told.up" : "campaign.rank.told.down",
                words.number(Math.abs(places)));
    }

    /** As far as the reader sees it; null where he sees none, or nothing is filed. */
    public FilingBoard getBoard() {
        return readOnce.once(
                List.of("campaignFace.board", view.getFile().campaign().code()), this::board);
    }

    private FilingBoard board() {
        if (!user.scope().mayRead(Role::maySeeFilings)) {
            return null;
        }
        FilingBoard board = filings.board(user.scope(), view.getFile().campaign().code());
        return board.columns().isEmpty() || board.lines().isEmpty() ? null : board;
    }

    /** How many have handed in what is due on that day, of how many; empty where nobody files. */
    public String filed(LocalDate dueOn) {
        String figures = filedShort(dueOn);
        return figures.isEmpty() ? "" : words.of("campaign.filing.of", figures);
    }

    /** The two figures alone; of several filings of a day those of the one that lacks most. */
    public String filedShort(LocalDate dueOn) {
        FilingBoard board = getBoard();
        if (board == null) {
            return "";
        }
        return board.columns().stream()
                .filter(one -> one.forDay().equals(dueOn))
                .map(FilingBoard.Column::score)
                .filter(score -> score.owed() > 0)
                .max(Comparator.comparingInt(score -> score.owed() - score.handedIn()))
                .map(score -> words.number(score.handedIn()) + "/" + words.number(score.owed()))
                .orElse("");
    }

    /** Null where the assessment has nothing, or is not installed. */
    public ScoreBoard getScores() {
        return readOnce.once(
                List.of("campaignFace.scores", view.getFile().campaign().code()),
                () ->
                        scores.stream()
                                .map(
                                        one ->
                                                one.newest(
                                                        user.scope(),
                                                        view.getFile().campaign().code()))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElse(null));
    }

    /** What of the campaign's time has gone; with the rate of completion, where it has an end. */
    public String getRate() {
        CampaignProgress.Cell whole = view.getProgress().total().whole();
        Campaign campaign = view.getFile().campaign();
        String rate = campaignWords.percent(whole.completion());
        return campaign.endsOn() == null
                ? words.of("campaign.tally.rate", rate)
                : words.of("campaign.tally.rate.time", rate, campaignWords.percent(gone(campaign)));
    }

    private double gone(Campaign campaign) {
        double days = ChronoUnit.DAYS.between(campaign.startsOn(), campaign.endsOn()) + 1;
        double past = ChronoUnit.DAYS.between(campaign.startsOn(), view.getDay()) + 1;
        return Math.clamp(past / days, 0, 1);
    }

    /** Districts below the line, a few by name; empty for none. */
    public String getBehindNames() {
        List<String> names =
                view.getProgress().rows().stream()
                        .filter(line -> line.depth() == 0 && line.whole().isBehind())
                        .map(CampaignProgress.Line::district)
                        .toList();
        String shown =
                names.stream()
                        .limit(NAMES_SHOWN)
                        .collect(Collectors.joining(words.of("campaign.comma")));
        return names.size() > NAMES_SHOWN ? words.of("campaign.behind.more", shown) : shown;
    }
}
