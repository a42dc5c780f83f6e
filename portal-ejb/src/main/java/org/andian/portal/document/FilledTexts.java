package org.andian.portal.document;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignProgress;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.order.OrderItem;
import org.andian.portal.hazard.order.OrderRow;
import org.andian.portal.hazard.transfer.CaseTransfer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What documents say of orders, cases and campaigns; pure. */
final class FilledTexts {

    private static final int NAMED = 3;
    private static final int HUNDRED = 100;

    private FilledTexts() {}

    /** Supervision of an order to mend hazards. */
    static DocumentDraft of(OrderRow order, List<OrderItem> items) {
        String number =
                DocumentWords.number(
                        order.number().mark(), order.number().year(), order.number().number());
        List<String> body = new ArrayList<>();
        body.add(
                DocumentWords.of(
                        "order.opening",
                        DocumentWords.day(order.inspectedOn()),
                        order.body(),
                        Integer.toString(items.size()),
                        DocumentWords.day(order.issuedOn()),
                        number));
        body.add(DocumentWords.of("order.items"));
        for (OrderItem item : items) {
            body.add(
                    DocumentWords.of(
                            "order.item",
                            Integer.toString(item.no()),
                            unstopped(item.what()),
                            DocumentWords.of("grade." + item.grade()),
                            unstopped(item.demand())));
        }
        body.add(DocumentWords.of("order.demand"));
        body.add(DocumentWords.of("order.due", DocumentWords.day(order.dueOn())));
        body.add(DocumentWords.of("order.late"));
        return draft(
                DocumentWords.of("order.title", order.premises()),
                DocumentWords.of("order.addressee", order.premises()),
                body);
    }

    /** The letter by which a case is handed over. */
    static DocumentDraft of(HazardRow hazard, CaseTransfer transfer) {
        List<String> body =
                List.of(
                        DocumentWords.of(
                                "transfer.found",
                                DocumentWords.day(hazard.foundOn()),
                                hazard.premises(),
                                hazard.premisesCode(),
                                unstopped(hazard.what())),
                        DocumentWords.of("transfer.why", transfer.reason()),
                        DocumentWords.of("transfer.ask"),
                        DocumentWords.of("transfer.closing"));
        return draft(
                DocumentWords.of("transfer.title", hazard.premises()),
                DocumentWords.of("transfer.addressee", transfer.receiver()),
                body);
    }

    /** How far a campaign is, with its table. */
    static DocumentDraft of(
            DocumentKind kind, Campaign campaign, CampaignProgress progress, LocalDate day) {
        String word = DocumentWords.of("kind." + kind);
        List<CampaignProgress.Line> top =
                progress.rows().stream().filter(line -> line.depth() == 0).toList();
        List<String> body = new ArrayList<>();
        body.add(
                DocumentWords.of(
                        "campaign.opening",
                        campaign.issuerZh(),
                        campaign.nameZh(),
                        DocumentWords.day(day),
                        word));
        body.add(DocumentWords.of("campaign.whole"));
        body.add(figures(progress.total().whole()));
        List<CampaignProgress.Line> ranked =
                top.stream()
                        .filter(line -> line.rank() != null)
                        .sorted(Comparator.comparing(CampaignProgress.Line::rank))
                        .toList();
        body.add(DocumentWords.of("campaign.best"));
        body.addAll(lines(ranked.stream().limit(NAMED).toList()));
        body.add(DocumentWords.of("campaign.behind"));
        body.addAll(lines(ranked.stream().filter(line -> line.whole().isBehind()).toList()));
        body.add(DocumentWords.of("campaign.next"));
        body.add(DocumentWords.of("campaign.next.text"));
        return new DocumentDraft(
                cut(DocumentWords.of("campaign.title", campaign.nameZh(), word)),
                DocumentWords.of("campaign.addressee"),
                String.join("\n", body),
                top.isEmpty() ? "" : DocumentWords.of("campaign.table"),
                top.isEmpty() ? "" : table(top),
                "");
    }

    private static String figures(CampaignProgress.Cell whole) {
        return whole.completion() == null
                ? DocumentWords.of(
                        "campaign.figures.none", figure(whole.quota()), figure(whole.done()))
                : DocumentWords.of(
                        "campaign.figures",
                        figure(whole.quota()),
                        figure(whole.done()),
                        share(whole.completion()));
    }

    private static List<String> lines(List<CampaignProgress.Line> lines) {
        return lines.isEmpty()
                ? List.of(DocumentWords.of("campaign.nobody"))
                : lines.stream()
                        .map(
                                line ->
                                        DocumentWords.of(
                                                "campaign.line",
                                                line.district(),
                                                figure(line.whole().done()),
                                                figure(line.whole().quota()),
                                                share(line.whole().completion())))
                        .toList();
    }

    private static String table(List<CampaignProgress.Line> lines) {
        List<String> rows = new ArrayList<>();
        rows.add(
                String.join(
                        "\t",
                        DocumentWords.of("campaign.column.district"),
                        DocumentWords.of("campaign.column.quota"),
                        DocumentWords.of("campaign.column.done"),
                        DocumentWords.of("campaign.column.rate"),
                        DocumentWords.of("campaign.column.rank")));
        for (CampaignProgress.Line line : lines.subList(0, most(lines))) {
            rows.add(
                    String.join(
                            "\t",
                            line.district(),
                            cell(line.whole().quota()),
                            cell(line.whole().done()),
                            line.whole().completion() == null
                                    ? ""
                                    : share(line.whole().completion()),
                            cell(line.rank())));
        }
        return String.join("\n", rows);
    }

    private static int most(List<CampaignProgress.Line> lines) {
        return Math.min(lines.size(), TypedTable.MOST_ROWS);
    }

    private static String cell(Integer value) {
        return value == null ? "" : value.toString();
    }

    private static String figure(Integer value) {
        return value == null ? DocumentWords.of("dash") : value.toString();
    }

    /** To one decimal, half up. */
    private static String share(Double ratio) {
        return ratio == null
                ? DocumentWords.of("dash")
                : BigDecimal.valueOf(ratio * HUNDRED).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    /** A text that goes on behind it has no full stop at its end. */
    private static String unstopped(String text) {
        if (text == null) {
            return DocumentWords.of("dash");
        }
        String plain = text.strip().replace("\n", DocumentWords.of("comma"));
        String stop = DocumentWords.of("stop");
        return plain.endsWith(stop) ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** A name too long for a title is cut. */
    private static String cut(String title) {
        return title.length() > DocumentDraft.LONGEST_TITLE
                ? title.substring(0, DocumentDraft.LONGEST_TITLE)
                : title;
    }

    private static DocumentDraft draft(String title, String addressee, List<String> body) {
        return new DocumentDraft(cut(title), addressee, String.join("\n", body), "", "", "");
    }
}
