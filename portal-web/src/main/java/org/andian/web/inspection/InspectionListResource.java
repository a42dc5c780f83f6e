package org.andian.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.andian.portal.inspection.checklist.InspectionList;
import org.andian.portal.inspection.checklist.InspectionLists;
import org.andian.portal.inspection.checklist.Purpose;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** The checklists of inspections, for those who see premises. */
@Path("v1/checklists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "checklists")
public class InspectionListResource {

    /**
     * @param groups codes of venue groups, none for any
     * @param sample an example of ours, of no standard
     * @param retired for no new task
     * @param edition in force, null for none
     */
    public record ChecklistJson(
            String code,
            Purpose purpose,
            List<String> groups,
            String nameZh,
            String nameEn,
            boolean sample,
            boolean retired,
            Integer edition,
            int items) {

        static ChecklistJson of(InspectionList list) {
            return new ChecklistJson(
                    list.code(),
                    list.purpose(),
                    list.groups().stream().sorted().toList(),
                    list.nameZh(),
                    list.nameEn(),
                    list.sample(),
                    list.retired(),
                    list.inForce(),
                    list.items());
        }
    }

    /** A checklist with what its edition in force asks. */
    public record ChecklistWhole(ChecklistJson checklist, List<ItemJson> items) {}

    @Inject private InspectionLists lists;

    @Inject private CurrentUser user;

    @GET
    @Operation(summary = "The checklists in their order, retired ones too")
    public Listing<ChecklistJson> list() {
        return Listing.whole(lists.list(seeing()).stream().map(ChecklistJson::of).toList());
    }

    @GET
    @Path("{code: [A-Z][A-Z0-9-]{1,39}}")
    @Operation(summary = "One checklist with the items of its edition in force")
    public ChecklistWhole get(@PathParam("code") String code) {
        Scope scope = seeing();
        InspectionList list =
                lists.find(scope, code)
                        .orElseThrow(() -> new NotFoundException("There is no checklist " + code));
        return new ChecklistWhole(
                ChecklistJson.of(list),
                list.inForce() == null
                        ? List.of()
                        : lists.items(scope, code, list.inForce()).stream()
                                .map(ItemJson::of)
                                .toList());
    }

    private Scope seeing() {
        Scope scope = user.scope();
        scope.requireToRead(
                role -> !role.isAdministrator() || role == Role.SYSTEM_ADMINISTRATOR,
                "read checklists");
        return scope;
    }
}
