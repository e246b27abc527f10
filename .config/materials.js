import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

const licences = new Contrib.License.Factories.LicenseFactory();
const addresses = new Contrib.FromNodePackageJson.Factories.ExternalReferenceFactory();
const components = new Contrib.FromNodePackageJson.Builders.ComponentBuilder(addresses, licences);

/** How every list of vulnerabilities calls a package of npm: "pkg:npm/%40scope/name@1.2.3". */
const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function componentOf(manifest, type) {
  const component = components.makeComponent(manifest, type);
  component.purl = purlOf(manifest);
  component.bomRef.value = component.purl;
  return component;
}

/** The list of materials (CycloneDX) of a build: neither day nor chance in it, so that the same build has the same list. */
export function materials(project, packages) {
  const bom = new Models.Bom();
  bom.metadata.component = componentOf(project, Enums.ComponentType.Application);
  for (const one of packages) {
    const component = componentOf(one, Enums.ComponentType.Library);
    bom.components.add(component);
    bom.metadata.component.dependencies.add(component.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}
