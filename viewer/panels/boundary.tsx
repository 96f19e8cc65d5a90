import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTexts } from './desk.ts';

/** Keeps the fault of one part of the page from taking the others with it. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <Broken onAgain={() => this.setState({ broken: false })} />;
  }
}

function Broken({ onAgain }: { onAgain: () => void }) {
  const { viewer } = useTexts();
  return (
    <section className="broken" role="alert">
      <p>{viewer.faults.unexpected}</p>
      <Button className="button" onPress={onAgain}>
        {viewer.again}
      </Button>
    </section>
  );
}
