#include "wire/shipped_dialects.h"

#include <array>

#include "embedded/dialectComen.h"
#include "embedded/dialectEdan.h"
#include "embedded/dialectGeBseries.h"
#include "embedded/dialectIhePcd01.h"
#include "embedded/dialectLoinc.h"
#include "embedded/dialectLoincMdc.h"
#include "embedded/dialectMasimo.h"
#include "embedded/dialectMdcNames.h"
#include "embedded/dialectMindrayEgateway.h"
#include "embedded/dialectMindrayGateway.h"
#include "embedded/dialectMindrayPds.h"
#include "embedded/dialectNihonKohden.h"
#include "embedded/dialectNorthern.h"
#include "embedded/dialectPhilipsMdil.h"
#include "embedded/dialectPhilipsPicix.h"

namespace chairside::wire {

std::span<const ShippedDialect> shippedDialects() {
    static const std::array all = {ShippedDialect{"ihe-pcd01", embedded::dialectIhePcd01},
                                   ShippedDialect{"loinc", embedded::dialectLoinc},
                                   ShippedDialect{"loinc-mdc", embedded::dialectLoincMdc},
                                   ShippedDialect{"mdc-names", embedded::dialectMdcNames},
                                   ShippedDialect{"mindray-pds", embedded::dialectMindrayPds},
                                   ShippedDialect{"mindray-gateway", embedded::dialectMindrayGateway},
                                   ShippedDialect{"mindray-egateway", embedded::dialectMindrayEgateway},
                                   ShippedDialect{"philips-mdil", embedded::dialectPhilipsMdil},
                                   ShippedDialect{"philips-picix", embedded::dialectPhilipsPicix},
                                   ShippedDialect{"ge-bseries", embedded::dialectGeBseries},
                                   ShippedDialect{"comen", embedded::dialectComen},
                                   ShippedDialect{"nihon-kohden", embedded::dialectNihonKohden},
                                   ShippedDialect{"edan", embedded::dialectEdan},
                                   ShippedDialect{"northern", embedded::dialectNorthern},
                                   ShippedDialect{"masimo", embedded::dialectMasimo}};
    return all;
}

}  // namespace chairside::wire
