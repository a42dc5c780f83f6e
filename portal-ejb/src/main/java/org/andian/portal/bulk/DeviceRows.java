package org.andian.portal.bulk;

import org.andian.portal.device.DeviceNo;
import org.andian.portal.device.DeviceType;
import org.andian.portal.device.Devices;
import org.andian.portal.device.NewDevice;
import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.scope.Scope;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Rows that become devices with their circuits. */
final class DeviceRows implements ImportTarget<NewDevice> {

    private final Scope scope;
    private final Devices devices;
    private final Named<DeviceType> types;
    private final Map<String, Optional<NewPremises>> premises;

    DeviceRows(Scope scope, Devices devices, PremisesRegister premises, Upload upload) {
        this.scope = scope;
        this.devices = devices;
        types =
                new Named<>(
                        devices.types(),
                        DeviceType::code,
                        type -> List.of(type.nameZh(), type.nameEn()));
        this.premises =
                premises.registered(
                        scope,
                        upload.lines().stream()
                                .map(line -> line.shown("premises"))
                                .filter(code -> !code.isEmpty())
                                .distinct()
                                .toList());
    }

    @Override
    public NewDevice read(Examined row) {
        String no = row.text("no", DeviceNo::new);
        DeviceType type = types.find(row, "type");
        String code = row.text("premises");
        if (code != null && premises.getOrDefault(code, Optional.empty()).isEmpty()) {
            row.wrong("premises", CellFault.UNKNOWN);
        }
        String position =
                row.text(
                        "position",
                        text -> new NewDevice(new DeviceNo("X"), "-", "-", text, List.of(), false));
        List<NewCircuit> circuits = circuits(row);
        return row.made(
                () ->
                        new NewDevice(
                                new DeviceNo(no), type.code(), code, position, circuits, false));
    }

    private static List<NewCircuit> circuits(Examined row) {
        List<String> names =
                Named.parts(
                        row.text(
                                "circuitNames",
                                text ->
                                        Named.parts(text)
                                                .forEach(name -> new NewCircuit(1, name, null))));
        String count =
                row.text("circuits", text -> new NewCircuit(Integer.parseInt(text), "-", null));
        Double rated = row.number("ratedCurrent");
        if (rated != null && !Examined.holds(() -> new NewCircuit(1, "-", rated))) {
            row.wrong("ratedCurrent", CellFault.INVALID);
        }
        if (count != null && !names.isEmpty() && names.size() != Integer.parseInt(count)) {
            row.wrong("circuitNames", CellFault.COUNT);
        }
        int wanted = count == null ? Math.max(1, names.size()) : Integer.parseInt(count);
        return row.isRight()
                ? IntStream.rangeClosed(1, wanted)
                        .mapToObj(
                                no ->
                                        new NewCircuit(
                                                no,
                                                names.isEmpty() ? no + "#" : names.get(no - 1),
                                                rated))
                        .toList()
                : List.of();
    }

    @Override
    public String key(NewDevice item) {
        return item.no().value();
    }

    @Override
    public Map<String, Optional<NewDevice>> registered(List<NewDevice> items) {
        return devices.registered(scope, items.stream().map(this::key).toList());
    }

    @Override
    public void requireFit(NewDevice item) {
        item.no().requireFit();
    }

    @Override
    public Map<String, Object> facts(NewDevice item) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("type", item.typeCode());
        facts.put("premises", item.premisesCode());
        facts.put("position", item.position());
        facts.put("circuits", item.circuits().size());
        facts.put("circuitNames", item.circuits().stream().map(NewCircuit::name).toList());
        facts.put("ratedCurrent", item.circuits().stream().map(NewCircuit::ratedCurrent).toList());
        return facts;
    }

    @Override
    public Supplier<List<Secret>> prepare(List<NewDevice> items, ImportProgress progress) {
        return () ->
                devices.registerAll(scope, items).stream()
                        .map(one -> new Secret(one.user(), one.user(), one.password()))
                        .toList();
    }
}
