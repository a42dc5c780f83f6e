/**
 * The one way in which a door says no. What a user can do wrong is a {@code Refusal} with a reason
 * of the room that refuses; everything else that is thrown is a fault of ours. How a refusal reads
 * and which status it has on the wire, pages and resources decide in one place each.
 */
package org.andian.portal.refusal;
