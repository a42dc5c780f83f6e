package org.andian.portal.campaign.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a new campaign can be modelled on: a shipped notice as it was shipped, or another. */
@ApplicationScoped
class Models {

    private static final String SHIPPED =
            """
            select c.id, c.code, c.city_code, c.name_zh, c.name_en, c.starts_on, e.id as edition_id
            from campaign c join campaign_charter h on h.campaign_id = c.id
            left join campaign_edition e on e.campaign_id = c.id and e.edition = 0
            where (h.edition = 0 or e.id is not null)\
            """;

    @Inject private Sql sql;

    @Inject private NoticeReader notices;

    @Inject private InForce inForce;

    @Inject private EditionRows editions;

    /**
     * @param campaignId null for a blank one, as {@code cityCode}
     */
    record Source(SetupOrigin origin, Long campaignId, String cityCode, SetupContent content) {}

    private record Shipped(long id, String cityCode, Long editionId, SetupModel model) {}

    public List<SetupModel> list(List<Campaign> campaigns) {
        List<SetupModel> all = new ArrayList<>(shipped().stream().map(Shipped::model).toList());
        campaigns.stream()
                .filter(one -> all.stream().noneMatch(other -> other.code().equals(one.code())))
                .map(
                        one ->
                                new SetupModel(
                                        one.code(),
                                        one.nameZh(),
                                        one.nameEn(),
                                        one.startsOn(),
                                        false))
                .toList()
                .forEach(all::add);
        all.sort(Comparator.comparing(SetupModel::startsOn).thenComparing(SetupModel::code));
        return List.copyOf(all);
    }

    /**
     * @param campaigns which the caller sees
     * @param code null for a blank campaign
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public Source source(List<Campaign> campaigns, String code) {
        if (code == null) {
            return new Source(SetupOrigin.BLANK, null, null, SetupContent.nothing());
        }
        Optional<Source> template =
                shipped().stream()
                        .filter(one -> one.model().code().equals(code))
                        .findFirst()
                        .map(this::template);
        return template.orElseGet(
                () ->
                        campaigns.stream()
                                .filter(one -> one.code().equals(code))
                                .findFirst()
                                .map(this::copy)
                                .orElseThrow(
                                        () -> new Refusal(CampaignReason.NO_SUCH_CAMPAIGN, code)));
    }

    private Source template(Shipped one) {
        SetupContent content =
                one.editionId() == null
                        ? notices.read(one.id())
                        : editions.content(one.editionId());
        return new Source(SetupOrigin.TEMPLATE, one.id(), one.cityCode(), content);
    }

    private Source copy(Campaign one) {
        return new Source(SetupOrigin.COPY, one.id(), city(one.id()), inForce.of(one.id()));
    }

    /** Code of a campaign's city. */
    public String city(long campaignId) {
        return sql.first(
                        "select city_code from campaign where id = ?",
                        List.of(campaignId),
                        row -> row.text("city_code"))
                .orElseThrow();
    }

    private List<Shipped> shipped() {
        return sql.list(SHIPPED, List.of(), Models::model);
    }

    private static Shipped model(Row row) {
        return new Shipped(
                row.number("id"),
                row.text("city_code"),
                row.numberOrNull("edition_id"),
                new SetupModel(
                        row.text("code"),
                        row.text("name_zh"),
                        row.text("name_en"),
                        row.day("starts_on"),
                        true));
    }
}
