package org.andian.portal.campaign.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.CampaignBody;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.device.certificate.CertifiedFunction;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.Sql;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which codes a field takes, in the order in which they are offered. */
@ApplicationScoped
class SetupCodes {

    private static final List<String> WATCHED =
            List.of("residualCurrent", "temperature", "current", "voltage", "arc");
    private static final List<String> WORDINGS = List.of("ADVOCATE", "ORDER");
    private static final List<String> POST_PARTS = List.of("HEAD", "DEPUTY", "MEMBER");

    @Inject private Sql sql;

    @Inject private Today today;

    /**
     * @param cityPath below which districts and bodies lie
     */
    public List<SetupChoice> of(SetupSource source, String cityPath) {
        return switch (source) {
            case NONE -> List.of();
            case WORDING -> plain(WORDINGS.stream());
            case WATCHED -> plain(WATCHED.stream());
            case POST_PARTS -> plain(POST_PARTS.stream());
            case FUNCTIONS -> plain(Stream.of(CertifiedFunction.values()).map(Enum::name));
            case BODY_PARTS -> plain(Stream.of(CampaignBody.Part.values()).map(Enum::name));
            case DEPARTMENTS ->
                    named("select code, name_zh, name_en from department_view order by sort");
            case VENUES ->
                    named("select code, name_zh, name_en from venue_group_view order by sort");
            case DISTRICTS -> places(cityPath);
            case BODIES -> bodies(cityPath);
        };
    }

    private static List<SetupChoice> plain(Stream<String> codes) {
        return codes.map(code -> new SetupChoice(code, null, null)).toList();
    }

    private List<SetupChoice> named(String select) {
        return sql.list(
                select,
                List.of(),
                row -> new SetupChoice(row.text("code"), row.text("name_zh"), row.text("name_en")));
    }

    private List<SetupChoice> places(String cityPath) {
        return sql.list(
                """
                select x.id, x.name from district_view x
                where x.path like concat(?, '%') and x.level in ('county', 'zone')
                  and (x.valid_to is null or x.valid_to > ?) order by x.code is null, x.code, x.name\
                """,
                List.of(cityPath, today.date()), row -> named(row.number("id"), row.text("name")));
    }

    private List<SetupChoice> bodies(String cityPath) {
        return sql.list(
                """
                select b.id, b.name from body_view b join district_view x on x.id = b.district_id
                where x.path like concat(?, '%') and (b.valid_to is null or b.valid_to > ?)
                order by x.path, b.name, b.id\
                """,
                List.of(cityPath, today.date()), row -> named(row.number("id"), row.text("name")));
    }

    private static SetupChoice named(long id, String name) {
        return new SetupChoice(Long.toString(id), name, name);
    }

    /**
     * @param said cleaned, empty for nothing
     * @throws Refusal SETUP_CHOICE when a code is none that is offered, and was not there before
     */
    public void require(SetupField field, String said, String before, String cityPath) {
        if (field.source() == SetupSource.NONE || said.isEmpty()) {
            return;
        }
        Set<String> known =
                of(field.source(), cityPath).stream()
                        .map(SetupChoice::code)
                        .collect(Collectors.toCollection(HashSet::new));
        known.addAll(Arrays.asList(before.split(" ")));
        boolean isOffered =
                field.kind() == SetupKind.ONE
                        ? known.contains(said)
                        : known.containsAll(Arrays.asList(said.split(" ")));
        if (!isOffered) {
            throw new Refusal(CampaignReason.SETUP_CHOICE);
        }
    }
}
