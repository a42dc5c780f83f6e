package org.andian.launcher.simulate.population;

import org.andian.launcher.simulate.population.Population.Device;
import org.andian.launcher.simulate.population.Population.PaperFile;
import org.andian.launcher.simulate.population.Population.Premises;
import org.andian.launcher.simulate.population.Population.Provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the example in order: providers, then city by city offices, premises and people, then all
 * devices.
 */
final class PopulationMaker {

    private final long seed;
    private final Draw draw;
    private final Map<String, Kind> kinds = Kind.byGroup();
    private final OfficeMaker offices = new OfficeMaker();

    PopulationMaker(long seed) {
        this.seed = seed;
        this.draw = new Draw(seed);
    }

    Population make() {
        List<Provider> providers = Csv.rows("providers.csv").stream().map(this::provider).toList();
        List<City> cities = City.all();
        AccountMaker accounts = new AccountMaker(draw);
        accounts.makeAdministrators(cities.getFirst());
        List<Premises> premises = new ArrayList<>();
        List<PaperFile> files = new ArrayList<>();
        for (City city : cities) {
            offices.make(city);
            List<Premises> made = new PremisesMaker(city, draw, kinds, providers).make();
            premises.addAll(made);
            Premises managed = managed(made);
            accounts.make(city, offices.groups(city.department()), managed);
            files.addAll(FileMaker.make(city, managed));
        }
        AccountRequestMaker requests = new AccountRequestMaker(new Draw(seed));
        cities.forEach(city -> requests.make(city, accounts.made()));
        CampaignMaker campaigns = new CampaignMaker(new Draw(seed), premises);
        cities.forEach(campaigns::make);
        List<Device> devices =
                new LastingMaker(premises, accounts.made())
                        .mark(new DeviceMaker(draw, kinds).make(premises));
        return new Population(
                providers,
                offices.bodies(),
                offices.regulators(),
                premises,
                accounts.made(),
                requests.made(),
                devices,
                new CertificateMaker().make(devices),
                campaigns.quotas(),
                campaigns.pilots(),
                files);
    }

    private Provider provider(List<String> row) {
        return new Provider(
                row.get(0), row.get(1), row.get(2), "1390000%04d".formatted(draw.between(0, 9999)));
    }

    /**
     * A premises of several devices that a provider serves, so that both logins have something to
     * see.
     */
    private Premises managed(List<Premises> premises) {
        return premises.stream()
                .filter(
                        one ->
                                one.provider() != null
                                        && kinds.get(one.venueGroup()).leastDevices() > 1)
                .findFirst()
                .orElseThrow();
    }
}
