package org.andian.portal.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.bulletin.BulletinFile;
import org.andian.portal.bulletin.BulletinRow;
import org.andian.portal.bulletin.Bulletins;
import org.andian.portal.fact.Freshness;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.outbox.FileSource.KeptFile;
import org.andian.portal.publication.PublicationDraft.Basis;
import org.andian.portal.publication.Publishing.Place;
import org.andian.portal.publication.RecordStore.Stored;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.portal.statistic.StatisticTable;
import org.andian.portal.statistic.Statistics;
import org.andian.reports.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Door: publishes tables of statistics and bulletins, and corrects the former. */
@Stateless
public class PublishingDesk {

    @Inject private Publishing publishing;

    @Inject private PublicationList list;

    @Inject private RecordStore records;

    @Inject private Publications publications;

    @Inject private Statistics statistics;

    @Inject private Bulletins bulletins;

    /**
     * Asks now, for the whole district in whose name it is published, whoever publishes.
     *
     * @return the publication's id
     * @throws Refusal NOTHING, NOTHING_COMPUTED; as of {@link Statistics#table} and {@link
     *     Publications#publish}
     */
    public long statistic(Scope scope, StatisticQuery query, PublicationHead head) {
        Place place = publishing.place(scope, head.districtId());
        Scope office =
                new Scope(
                        scope.login(),
                        List.of(new Grant(Role.CITY_OFFICE, place.path(), Set.of(), null, null)));
        StatisticTable answer = statistics.table(office, query, PublicationWording.LANGUAGE);
        requireFigures(answer);
        boolean isInvented = statistics.isOfExample(office, query);
        return publishing.publish(
                scope,
                new PublicationDraft(
                        PublicationKind.STATISTIC,
                        null,
                        head,
                        query.within().department(),
                        new Basis(
                                AskedStatistic.json(query),
                                rules(query),
                                answer.freshness().computedAt()),
                        table(head.title(), answer, isInvented),
                        (number, issuer, frozen) -> papers(head, number, issuer, frozen)));
    }

    private static void requireFigures(StatisticTable answer) {
        if (answer.freshness().computedAt() == null) {
            throw new Refusal(PublicationReason.NOTHING_COMPUTED);
        }
        if (answer.lines().isEmpty()) {
            throw new Refusal(PublicationReason.NOTHING);
        }
    }

    private String rules(StatisticQuery query) {
        List<String> asked = query.indicators();
        return statistics.indicators().stream()
                .filter(info -> asked.contains(info.code()))
                .map(PublishingDesk::rule)
                .collect(Collectors.joining(" "));
    }

    private static String rule(IndicatorInfo info) {
        return info.code() + ":" + info.ruleVersion();
    }

    private static Table table(String title, StatisticTable answer, boolean isInvented) {
        Table source = answer.table();
        Freshness freshness = answer.freshness();
        List<String> note = new ArrayList<>();
        if (!source.note().isEmpty()) {
            note.add(source.note());
        }
        note.add(
                PublicationWording.text("asOf", PublicationWording.minute(freshness.computedAt())));
        if (isInvented) {
            note.add(PublicationWording.text("invented"));
        }
        return new Table(
                        title,
                        String.join(PublicationWording.text("between"), note),
                        source.zone(),
                        source.columns(),
                        source.rows())
                .withTotals(source.totals())
                .withExplanations(source.explanations());
    }

    /** As PDF, workbook and CSV. */
    static List<KeptFile> papers(
            PublicationHead head, PublicationNumber number, String issuer, Table frozen) {
        String correction =
                number.version() == 1
                        ? ""
                        : PublicationWording.text(
                                "corrects", String.valueOf(number.version() - 1), head.reason());
        PublishedPaper paper = new PublishedPaper(number, issuer, frozen, correction);
        return List.of(paper.pdf(issuer), paper.xlsx(), paper.csv());
    }

    /**
     * Asks again what a table of statistics was asked, and publishes the answer as its next
     * version.
     *
     * @param id of the newest version
     * @param title of the new version
     * @param remark null for none
     * @return the new publication's id
     * @throws Refusal NO_PUBLICATION, ANOTHER for what is no table of statistics; as of {@link
     *     #statistic}
     */
    public long correct(Scope scope, long id, String title, String remark, String reason) {
        Stored stored =
                list.row(PublicationReach.of(scope), id)
                        .flatMap(row -> records.find(id))
                        .orElseThrow(() -> new Refusal(PublicationReason.NO_PUBLICATION));
        PublishedRecord old = stored.record();
        publishing.place(scope, old.districtId());
        if (!old.kind().equals(PublicationKind.STATISTIC.name())) {
            throw new Refusal(PublicationReason.ANOTHER);
        }
        PublicationHead head =
                new PublicationHead(
                        old.districtId(),
                        null,
                        title,
                        old.issuer(),
                        old.forBelow(),
                        remark,
                        id,
                        reason);
        return statistic(scope, AskedStatistic.read(old.basis().question()), head);
    }

    /**
     * Publishes a bulletin as it was made, with its PDF byte for byte and its table as a workbook.
     *
     * @param head whose district is the bulletin's, and which corrects the {@link #earlier} one
     *     where there is one
     * @return the publication's id
     * @throws Refusal NO_BULLETIN, ANOTHER, PUBLISHED_ALREADY where an earlier one is not
     *     corrected, ALTERED where its PDF is not the one that was made; as of {@link
     *     Publications#publish}
     */
    public long bulletin(Scope scope, long bulletinId, PublicationHead head) {
        BulletinFile bulletin =
                bulletins
                        .find(scope, bulletinId)
                        .orElseThrow(() -> new Refusal(PublicationReason.NO_BULLETIN));
        if (bulletin.row().districtId() != head.districtId()) {
            throw new Refusal(PublicationReason.ANOTHER);
        }
        publishing.place(scope, head.districtId());
        CampaignPublishing.requireCorrection(earlier(scope, bulletinId), head);
        return publishing.publish(
                scope,
                new PublicationDraft(
                        PublicationKind.BULLETIN,
                        origin(bulletinId),
                        head,
                        bulletin.row().department(),
                        new Basis(bulletin.question(), bulletin.rules(), bulletin.dataAt()),
                        bulletin.table(),
                        (number, issuer, frozen) ->
                                files(
                                        scope,
                                        bulletin,
                                        new PublishedPaper(number, issuer, frozen, ""))));
    }

    /** The workbook first: to take the PDF leaves a trace, for which others then wait. */
    private List<KeptFile> files(Scope scope, BulletinFile bulletin, PublishedPaper paper) {
        KeptFile xlsx = paper.xlsx();
        if (!bulletin.row().filed()) {
            return List.of(xlsx);
        }
        KeptFile pdf =
                bulletins
                        .pdf(scope, bulletin.row().id())
                        .orElseThrow(() -> new Refusal(PublicationReason.NO_BULLETIN));
        if (!Sha256.of(pdf.content()).equals(bulletin.pdfSha256())) {
            throw new Refusal(PublicationReason.ALTERED);
        }
        return List.of(pdf, xlsx);
    }

    /**
     * What was published of an earlier version of a bulletin's issue, in its newest version: what a
     * publication of this one corrects.
     */
    public Optional<PublicationRow> earlier(Scope scope, long bulletinId) {
        Reach reach = PublicationReach.of(scope);
        return bulletins.find(scope, bulletinId).stream()
                .flatMap(bulletin -> bulletin.versions().stream())
                .map(BulletinRow::id)
                .filter(id -> id != bulletinId)
                .map(id -> publications.ofOrigin(scope, origin(id)))
                .flatMap(Optional::stream)
                .map(row -> list.versions(reach, row.number()).getFirst())
                .findFirst();
    }

    /** How a publication names the bulletin it was made of. */
    private static String origin(long bulletinId) {
        return "bulletin " + bulletinId;
    }
}
