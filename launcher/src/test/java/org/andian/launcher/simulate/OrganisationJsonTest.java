package org.andian.launcher.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.launcher.simulate.population.Population;
import org.andian.launcher.simulate.population.Population.Account;
import org.andian.launcher.simulate.population.Population.AccountRequest;
import org.andian.launcher.simulate.population.Population.Body;
import org.andian.launcher.simulate.population.Population.Certificate;
import org.andian.launcher.simulate.population.Population.Circuit;
import org.andian.launcher.simulate.population.Population.Device;
import org.andian.launcher.simulate.population.Population.Grant;
import org.andian.launcher.simulate.population.Population.PaperFile;
import org.andian.launcher.simulate.population.Population.Pilot;
import org.andian.launcher.simulate.population.Population.Premises;
import org.andian.launcher.simulate.population.Population.Provider;
import org.andian.launcher.simulate.population.Population.Quota;
import org.andian.launcher.simulate.population.Population.Regulator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class OrganisationJsonTest {

    @Test
    void sectionsInTheOrderOfTheInterface() {
        Population population =
                new Population(
                        List.of(new Provider("SP-1", "YC", "Safe \"Power\"", "139")),
                        List.of(new Body("b1", "Bureau", "BUREAU", "EDUCATION", "140800")),
                        List.of(new Regulator("b1", "SCHOOL", "140800")),
                        List.of(
                                new Premises(
                                        "YC-P001", "YC", "School", null, "140802", "SCHOOL", "SP-1",
                                        "Road 1", 111.0, null, "Li", "139")),
                        List.of(
                                new Account(
                                        "yc-regulator",
                                        "YC",
                                        "Wang",
                                        "139",
                                        new Grant(
                                                "INDUSTRY_REGULATOR",
                                                "140800",
                                                List.of("SCHOOL"),
                                                null,
                                                null))),
                        List.of(
                                new AccountRequest(
                                        "yc-district",
                                        "yc-grid2",
                                        "Zhao",
                                        "138",
                                        new Grant("GRID_OFFICER", "140802", List.of(), null, null),
                                        "a new grid",
                                        null,
                                        null)),
                        List.of(
                                new Device(
                                        "YC-0001",
                                        "YC",
                                        "SMOKE",
                                        "YC-P001",
                                        "hall",
                                        "SCHOOL",
                                        List.of(new Circuit(1, "smoke", null)))),
                        List.of(
                                new Certificate(
                                        List.of("YC-0001"),
                                        "2099000000000001",
                                        List.of("SMOKE_DETECTION"),
                                        "maker",
                                        "S-1",
                                        -10,
                                        10,
                                        "example")),
                        List.of(new Quota("yc-office", "YUNCHENG-2022", "140802", 7, 12)),
                        List.of(
                                new Pilot(
                                        "yc-office", "YUNCHENG-2022", "YC-P001", "DISTRICT", true)),
                        List.of(new PaperFile("yc-office", "YC-P001", "box.jpg", "the box", null)));
        assertEquals(
                """
                {"providers":[{"code":"SP-1","name":"Safe \\"Power\\"","phone":"139"}],
                "bodies":[{"key":"b1","name":"Bureau","kind":"BUREAU","department":"EDUCATION","district":"140800",\
                "from":"2026-08-17"}],
                "premises":[{"code":"YC-P001","name":"School","creditCode":null,"district":"140802",\
                "venueGroup":"SCHOOL","provider":"SP-1",\
                "address":"Road 1","lon":111.0,"lat":null,"contactName":"Li","contactPhone":"139",\
                "openedOn":"2026-08-17"}],
                "regulators":[{"body":"b1","venueGroup":"SCHOOL","district":"140800","from":"2026-08-17"}],
                "accounts":[{"login":"yc-regulator","name":"Wang","phone":"139","password":"p","mustChange":false,\
                "grants":[{"role":"INDUSTRY_REGULATOR","district":"140800","industries":["SCHOOL"],"premises":null,\
                "provider":null}]}],
                "accountRequests":[{"by":"yc-district","login":"yc-grid2","name":"Zhao","phone":"138",\
                "grant":{"role":"GRID_OFFICER","district":"140802","industries":[],"premises":null,\
                "provider":null},"why":"a new grid","refusedBy":null,"refusal":null}],
                "devices":[{"no":"YC-0001","type":"SMOKE","premises":"YC-P001","position":"hall",\
                "circuits":[{"no":1,"name":"smoke","ratedCurrent":null}]}],
                "certificates":[{"devices":["YC-0001"],"number":"2099000000000001","functions":["SMOKE_DETECTION"],\
                "holder":"maker","model":"S-1","issued":"2026-11-15","expires":"2026-12-05","note":"example"}],
                "quotas":[{"by":"yc-office","campaign":"YUNCHENG-2022","district":"140802","group":7,"quota":12}],
                "pilots":[{"by":"yc-office","campaign":"YUNCHENG-2022","premises":"YC-P001","namer":"DISTRICT",\
                "cityPilot":true}],
                "files":[{"by":"yc-office","premises":"YC-P001","name":"box.jpg","note":"the box","text":null}]}\
                """,
                OrganisationJson.of(
                        population,
                        Map.of("yc-regulator", "p"),
                        LocalDate.of(2026, 11, 25),
                        LocalDate.of(2026, 8, 17)));
    }
}
