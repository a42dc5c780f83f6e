/** Premises and the schematic map of districts. */
package org.andian.web.org;
