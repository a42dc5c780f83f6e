package org.andian.web.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * Writes nulls, so that every answer of an address has the same members; reads numbers exactly, or
 * not at all.
 */
@Provider
public class JsonFormat implements ContextResolver<Jsonb> {

    private final Jsonb jsonb =
            JsonbBuilder.create(
                    new JsonbConfig()
                            .withNullValues(true)
                            .withDeserializers(
                                    new ExactNumbers.Integers(),
                                    new ExactNumbers.Longs(),
                                    new ExactNumbers.Doubles()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }
}
