package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Person;
import org.andian.portal.assessment.AssessmentRules;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.NewQuota;
import org.andian.portal.campaign.PilotList;
import org.andian.portal.campaign.Pilots;
import org.andian.portal.campaign.Quotas;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.Words;
import org.andian.web.local.DemoOrganisation.DemoPilot;
import org.andian.web.local.DemoOrganisation.DemoQuota;
import org.andian.web.rest.Unprocessable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sets a demo's tasks and pilots in the name of its own offices, and the rules of its assessments,
 * each marked as an example.
 */
@RequestScoped
public class DemoCampaigns {

    /** Who sets tasks of which campaign. */
    private record Setter(String login, String campaign) {}

    @Inject private Accounts accounts;

    @Inject private Districts districts;

    @Inject private Quotas quotas;

    @Inject private Pilots pilots;

    @Inject private AssessmentRules rules;

    @Inject private Campaigns campaigns;

    @Inject private Words words;

    /** In the caller's transaction. */
    public void register(List<DemoQuota> wanted, List<DemoPilot> named) {
        Map<Setter, List<DemoQuota>> bySetter =
                wanted.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> new Setter(one.by(), one.campaign()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        bySetter.forEach(
                (setter, list) ->
                        quotas.setAll(
                                scope(setter.login()),
                                setter.campaign(),
                                list.stream().map(this::toQuota).toList()));
        named.forEach(this::name);
        bySetter.keySet().forEach(this::assess);
    }

    /** By examples, from the campaign's first day on, so that its assessment shows something. */
    private void assess(Setter setter) {
        Scope scope = scope(setter.login());
        String campaign = setter.campaign();
        if (rules.mayAssess(scope, campaign) && rules.list(scope, campaign).isEmpty()) {
            long version = rules.draft(scope, campaign, true);
            rules.enforce(
                    scope,
                    version,
                    rules.get(scope, version).version(),
                    campaigns.get(scope, campaign).campaign().startsOn(),
                    words.of("demo"));
        }
    }

    private NewQuota toQuota(DemoQuota one) {
        long district =
                districts
                        .find(one.district())
                        .map(District::id)
                        .orElseThrow(
                                () ->
                                        new Unprocessable(
                                                "There is no district " + one.district() + "."));
        String reason = words.of("demo"); // one of the campaigns has ended
        return new NewQuota(one.campaign(), district, one.group(), null, one.quota(), reason, true);
    }

    private void name(DemoPilot one) {
        Scope scope = scope(one.by());
        pilots.name(scope, one.campaign(), one.premises(), one.namer(), true);
        if (one.cityPilot()) {
            pilots.list(scope, one.campaign()).lists().stream()
                    .filter(list -> list.namer() == one.namer())
                    .map(PilotList.Named::pilots)
                    .flatMap(List::stream)
                    .filter(pilot -> pilot.premisesCode().equals(one.premises()))
                    .forEach(pilot -> pilots.choose(scope, one.campaign(), pilot.id(), true));
        }
    }

    private Scope scope(String login) {
        return accounts.find(login)
                .map(Person::scope)
                .orElseThrow(() -> new Unprocessable("There is no account " + login + "."));
    }
}
