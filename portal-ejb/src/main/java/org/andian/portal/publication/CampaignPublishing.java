package org.andian.portal.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.assessment.RankingFile;
import org.andian.portal.assessment.RankingHead;
import org.andian.portal.assessment.Rankings;
import org.andian.portal.assessment.rule.BodyScore;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.filing.FilingContent;
import org.andian.portal.filing.FilingForm;
import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.FilingState;
import org.andian.portal.filing.Filings;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.period.Zones;
import org.andian.portal.publication.PublicationDraft.Basis;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.Statistics;
import org.andian.reports.Column;
import org.andian.reports.Table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Door: publishes what campaigns come to: final rankings, and filings that were accepted. What was
 * published of the same days, or of an earlier version of the filing, is corrected by that: it gets
 * a new version under its number, with the difference.
 */
@Stateless
public class CampaignPublishing {

    private static final double PERCENT = 100;

    /**
     * A figure as it is filed.
     *
     * @param reason why the office says another than the portal, null where it does not
     */
    private record Said(String indicator, Double value, String reason) {}

    @Inject private Publishing publishing;

    @Inject private Publications publications;

    @Inject private PublicationList list;

    @Inject private Rankings rankings;

    @Inject private Filings filings;

    @Inject private Campaigns campaigns;

    @Inject private Statistics statistics;

    /**
     * What would be published.
     *
     * @throws Refusal NOT_FINAL, and as the room says that keeps it where it is out of reach
     */
    public CampaignWork ranking(Scope scope, long id) {
        RankingFile file = rankings.get(scope, id);
        RankingHead head = file.head();
        if (!head.isFrozen() || !file.genuine()) {
            throw new Refusal(PublicationReason.NOT_FINAL);
        }
        Campaign campaign = campaigns.get(scope, file.campaign()).campaign();
        List<List<Object>> rows =
                file.ranking().scores().stream().map(CampaignPublishing::row).toList();
        String note =
                PublicationWording.text(
                        "ranking.note",
                        head.first(),
                        head.last(),
                        String.valueOf(file.version().no()),
                        head.hash());
        return new CampaignWork(
                PublicationKind.RANKING,
                id,
                CampaignWork.ofRanking(id),
                earlierRankings(scope, file),
                campaign.cityId(),
                campaign.city(),
                head.title(),
                new Basis(null, "", head.computedAt()),
                new Table(head.title(), note, Zones.CHINA, rankingColumns(), rows::iterator));
    }

    /** Of the same days: whoever finds an error has another made final. */
    private List<String> earlierRankings(Scope scope, RankingFile file) {
        RankingHead head = file.head();
        return rankings.list(scope, file.campaign()).stream()
                .filter(one -> one.id() < head.id() && one.isFrozen())
                .filter(one -> one.first().equals(head.first()) && one.last().equals(head.last()))
                .map(one -> CampaignWork.ofRanking(one.id()))
                .toList();
    }

    /** The body first: by it a correction finds the line that it changes. */
    private static List<Column> rankingColumns() {
        return List.of(
                Column.text(PublicationWording.text("ranking.body")),
                Column.number(PublicationWording.text("ranking.place"), "", 0),
                Column.number(PublicationWording.text("ranking.basic"), "", 1),
                Column.number(PublicationWording.text("ranking.bonus"), "", 1),
                Column.number(PublicationWording.text("ranking.deduction"), "", 1),
                Column.number(PublicationWording.text("ranking.total"), "", 1));
    }

    private static List<Object> row(BodyScore score) {
        return Arrays.asList(
                score.name(),
                score.place() == null ? null : Long.valueOf(score.place()),
                number(score.basic()),
                number(score.bonus()),
                number(score.deduction()),
                number(score.total()));
    }

    private static Double number(BigDecimal points) {
        return points == null ? null : Double.valueOf(points.doubleValue());
    }

    /**
     * What would be published.
     *
     * @throws Refusal NOT_FINAL, and as the room says that keeps it where it is out of reach
     */
    public CampaignWork filing(Scope scope, long id) {
        FilingForm form = filings.get(scope, id);
        FilingRow row = form.row();
        if (row.state() != FilingState.ACCEPTED && row.state() != FilingState.LOCKED) {
            throw new Refusal(PublicationReason.NOT_FINAL);
        }
        List<List<Object>> rows =
                handed(form).map(no -> rows(genuine(scope, id, no))).orElseGet(() -> rows(form));
        String note =
                PublicationWording.text(
                        "filing.note",
                        row.campaignZh(),
                        row.dueOn(),
                        PublicationWording.minute(row.firstSubmittedAt()));
        return new CampaignWork(
                PublicationKind.FILING,
                id,
                CampaignWork.ofFiling(id, row.versions()),
                IntStream.range(1, row.versions())
                        .map(before -> row.versions() - before)
                        .mapToObj(version -> CampaignWork.ofFiling(id, version))
                        .toList(),
                row.key().districtId(),
                row.district(),
                row.nameZh(),
                new Basis(null, "", null),
                new Table(row.nameZh(), note, Zones.CHINA, filingColumns(), rows::iterator));
    }

    private static List<Column> filingColumns() {
        return List.of(
                Column.text(PublicationWording.text("filing.item")),
                Column.number(PublicationWording.text("filing.value"), "", 2),
                Column.text(PublicationWording.text("filing.unit")),
                Column.text(PublicationWording.text("filing.words")));
    }

    /** The version that was accepted; empty where what was accepted came on paper. */
    private static Optional<Integer> handed(FilingForm form) {
        return form.versions().stream()
                .filter(one -> one.at().equals(form.row().submittedAt()))
                .map(FilingForm.Handed::no)
                .findFirst();
    }

    /** As it was handed in, not as somebody may have written over it since. */
    private FilingContent genuine(Scope scope, long id, int no) {
        if (!filings.isGenuine(scope, id, no)) {
            throw new Refusal(PublicationReason.NOT_FINAL);
        }
        return filings.version(scope, id, no);
    }

    private List<List<Object>> rows(FilingContent content) {
        return rows(
                content.figures().stream()
                        .map(one -> new Said(one.indicator(), one.value(), one.reason())),
                content.texts().stream().map(one -> text(one.titleZh(), blank(one.words()))));
    }

    private List<List<Object>> rows(FilingForm form) {
        return rows(
                form.figures().stream()
                        .map(one -> new Said(one.indicator(), one.value(), one.ownReason())),
                form.sections().stream().map(one -> text(one.titleZh(), one.words())));
    }

    private List<List<Object>> rows(Stream<Said> figures, Stream<List<Object>> texts) {
        Map<String, IndicatorInfo> known =
                statistics.indicators().stream()
                        .collect(Collectors.toMap(IndicatorInfo::code, Function.identity()));
        return Stream.concat(
                        figures.map(figure -> row(figure, known.get(figure.indicator()))), texts)
                .toList();
    }

    private static List<Object> text(String title, String words) {
        return Arrays.asList(title, null, null, words);
    }

    /** Null for a text that says nothing. */
    private static String blank(String words) {
        return words.isEmpty() ? null : words;
    }

    /**
     * @param info null where nobody offers the indicator any more
     */
    private static List<Object> row(Said figure, IndicatorInfo info) {
        boolean isPercent = info != null && info.total().isPercent();
        Double value = figure.value();
        return Arrays.asList(
                info == null ? figure.indicator() : info.in(PublicationWording.LANGUAGE).name(),
                value == null || !isPercent ? value : Double.valueOf(value * PERCENT),
                unit(info, isPercent),
                figure.reason());
    }

    private static String unit(IndicatorInfo info, boolean isPercent) {
        if (info == null) {
            return null;
        }
        return isPercent ? "%" : info.in(PublicationWording.LANGUAGE).unit();
    }

    /**
     * The newest version of what was published before it, which its publication corrects; empty
     * where it is the first.
     */
    public Optional<PublicationRow> earlier(Scope scope, CampaignWork work) {
        Reach reach = PublicationReach.of(scope);
        return work.earlier().stream()
                .map(origin -> publications.ofOrigin(scope, origin))
                .flatMap(Optional::stream)
                .map(row -> list.versions(reach, row.number()).getFirst())
                .findFirst();
    }

    /**
     * @param head whose district is that of the work, and which corrects the {@link #earlier} one
     *     where there is one
     * @return the publication's id
     * @throws Refusal ANOTHER, PUBLISHED_ALREADY where the earlier one is not corrected, and as of
     *     {@link #ranking}, {@link #filing} and {@link Publications#publish}
     */
    public long publish(Scope scope, CampaignWork work, PublicationHead head) {
        CampaignWork now =
                work.kind() == PublicationKind.RANKING
                        ? ranking(scope, work.id())
                        : filing(scope, work.id());
        if (now.districtId() != head.districtId()) {
            throw new Refusal(PublicationReason.ANOTHER);
        }
        requireCorrection(earlier(scope, now), head);
        return publishing.publish(
                scope,
                new PublicationDraft(
                        now.kind(),
                        now.origin(),
                        head,
                        null,
                        now.basis(),
                        now.table().withTitle(head.title()),
                        (number, issuer, frozen) ->
                                PublishingDesk.papers(head, number, issuer, frozen)));
    }

    /**
     * What comes after something published corrects just that: it neither gets a number of its own
     * nor replaces another.
     *
     * @throws Refusal PUBLISHED_ALREADY, ANOTHER
     */
    static void requireCorrection(Optional<PublicationRow> earlier, PublicationHead head) {
        if (earlier.isPresent() && head.replaces() == null) {
            throw new Refusal(PublicationReason.PUBLISHED_ALREADY, earlier.get().number().text());
        }
        if (head.replaces() != null
                && earlier.filter(one -> one.id() == head.replaces()).isEmpty()) {
            throw new Refusal(PublicationReason.ANOTHER);
        }
    }
}
