/**
 * Files of records as pages and programs add, show and take them. A page names its record to the
 * panel; what may be done there, the room that owns the record decides.
 */
package org.andian.web.file;
