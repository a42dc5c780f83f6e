package org.andian.portal.bulk;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.premises.CreditCode;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.Provider;
import org.andian.portal.premises.Providers;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.VenueGroup;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rows that become premises. The register's own rules are asked field by field, with the other
 * fields filled by what always holds.
 */
final class PremisesRows implements ImportTarget<NewPremises> {

    private final Scope scope;
    private final PremisesRegister premises;
    private final Places places;
    private final Named<VenueGroup> groups;
    private final Named<Provider> providers;

    PremisesRows(
            Scope scope,
            PremisesRegister premises,
            Districts districts,
            Lines lines,
            Providers providers) {
        this.scope = scope;
        this.premises = premises;
        places = new Places(scope, districts);
        groups = Named.groups(lines);
        this.providers = Named.providers(providers, scope);
    }

    @Override
    public NewPremises read(Examined row) {
        String code = row.text("code", text -> any(text, "-", "-", null, null));
        String name = row.text("name", text -> any("X", text, "-", null, null));
        String credit = credit(row);
        String address = row.text("address", text -> any("X", "-", text, null, null));
        String contact = row.text("contact", text -> any("X", "-", "-", text, null));
        String phone = row.text("phone", text -> any("X", "-", "-", null, text));
        VenueGroup group = groups.find(row, "group");
        Provider provider = providers.find(row, "provider");
        District district = place(row, group);
        Double[] point = point(row);
        return row.made(
                () ->
                        new NewPremises(
                                code,
                                name,
                                credit,
                                Places.code(district),
                                group.code(),
                                provider == null ? null : provider.code(),
                                address,
                                point[0],
                                point[1],
                                contact,
                                phone,
                                false));
    }

    private static String credit(Examined row) {
        String code = row.text("creditCode");
        try {
            return code == null ? null : new CreditCode(code).value();
        } catch (Refusal refused) {
            row.wrong(
                    "creditCode",
                    refused.is(PremisesReason.CREDIT_CHECK) ? CellFault.CHECK : CellFault.INVALID);
            return null;
        }
    }

    private District place(Examined row, VenueGroup group) {
        District district = places.find(row, "district");
        if (district != null
                && group != null
                && !places.reaches(Role::mayKeepPremises, district, group.code())) {
            row.wrong("district", CellFault.OUTSIDE);
        }
        return district;
    }

    private static Double[] point(Examined row) {
        Double lon = row.number("lon");
        Double lat = row.number("lat");
        if (row.text("lon") == null != (row.text("lat") == null)) {
            row.wrong(row.text("lon") == null ? "lon" : "lat", CellFault.PLACE);
        } else if (!Examined.holds(
                () ->
                        new NewPremises(
                                "X", "-", null, "-", "-", null, "-", lon, lat, null, null,
                                false))) {
            row.wrong("lon", CellFault.PLACE);
            row.wrong("lat", CellFault.PLACE);
        }
        return new Double[] {lon, lat};
    }

    private static NewPremises any(
            String code, String name, String address, String contact, String phone) {
        return new NewPremises(
                code, name, null, "-", "-", null, address, null, null, contact, phone, false);
    }

    @Override
    public String key(NewPremises item) {
        return item.code();
    }

    @Override
    public Map<String, Optional<NewPremises>> registered(List<NewPremises> items) {
        return premises.registered(scope, items.stream().map(NewPremises::code).toList());
    }

    @Override
    public Map<String, Object> facts(NewPremises item) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", item.name());
        facts.put("creditCode", item.creditCode());
        facts.put("district", item.districtCode());
        facts.put("group", item.venueGroup());
        facts.put("provider", item.providerCode());
        facts.put("address", item.address());
        facts.put("lon", item.lon());
        facts.put("lat", item.lat());
        facts.put("contact", item.contactName());
        facts.put("phone", item.contactPhone());
        return facts;
    }

    @Override
    public Supplier<List<Secret>> prepare(List<NewPremises> items, ImportProgress progress) {
        return () -> {
            premises.registerAll(scope, items);
            return List.of();
        };
    }
}
