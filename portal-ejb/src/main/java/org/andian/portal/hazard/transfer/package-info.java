/** Keeps which cases were handed over to other departments, with the receipt and the answer. */
package org.andian.portal.hazard.transfer;
